import { describe, expect, test } from 'vitest';
import { encoded } from '../../scripts/fixtures/encoded.mjs';
import { levelWords } from '../../src/read/fields/level-words.ts';
import { eventViewerHeadings } from '../../src/read/table/event-viewer-headings.ts';
import { copiedLabels } from '../../src/read/text/copied-labels.ts';
import { readExport, utf16 } from './read-export.ts';

/** What a Windows of each language writes, and in what. */
const windows = [
  ['de', 'windows-1252', 'Der Dienst konnte nicht gestartet werden: Prüfstelle Zürich – gesperrt (5 €)'],
  ['fr', 'windows-1252', 'Le service n’a pas démarré : accès refusé à l’autorité'],
  ['es', 'windows-1252', 'El servicio no se inició: operación denegada por la autoridad de Núñez'],
  ['pt-BR', 'windows-1252', 'O serviço não foi iniciado: operação recusada'],
  ['it', 'windows-1252', 'Il servizio non è stato avviato perché l’attività è scaduta'],
  ['nl', 'windows-1252', 'De service is onverwacht beëindigd'],
  ['pl', 'windows-1250', 'Usługa nie została uruchomiona: żądanie odrzucone'],
  ['tr', 'windows-1254', 'Hizmet başlatılamadı: istek İzmir tarafından reddedildi'],
  ['ru', 'windows-1251', 'Служба не запущена: запрос отклонён'],
  ['ru', 'ibm866', 'Служба не запущена: запрос отклонён'],
  ['ru', 'koi8-r', 'Служба не запущена: запрос отклонён'],
  ['ja', 'shift_jis', 'サービスを開始できません。表示が拒否されました'],
  ['ja', 'euc-jp', 'サービスを開始できません。表示が拒否されました'],
  ['zh-CN', 'gb18030', '服务无法启动，请求被拒绝'],
  ['zh-TW', 'big5', '服務無法啟動，要求遭到拒絕'],
  ['ko', 'euc-kr', '서비스를 시작할 수 없습니다. 요청이 거부되었습니다'],
] as const;

const time = '2026/05/20 21:41:03';
const headingsOf = (language: string) =>
  eventViewerHeadings.find((one) => one.language === language)?.headings.split(' | ') ?? [];
const levelsOf = (language: string) =>
  (levelWords.find((one) => one.language === language)?.words.split(' | ') ?? []).map((word) => word.split('/')[0]);

function aList(language: string, message: string, events = 1, delimiter = ','): string {
  const [level, , when, source, id, category] = headingsOf(language);
  const [, error] = levelsOf(language);
  const row = (number: number) => [error, time, 'Toaster', number, '(5)', `"${message}"`].join(delimiter);
  const rows = Array.from({ length: events }, (_, number) => row(number));
  return `${[[level, when, source, id, category].join(delimiter), ...rows].join('\r\n')}\r\n`;
}

describe.each(windows)('a list of Event Viewer in %s and %s', (language, label, message) => {
  test.each([1, 1000])('is read right and is no guess, with %i events', async (count) => {
    const reading = await readExport(encoded(aList(language, message, count), label), {}, [1, 2, 3, 50, 70_000]);
    expect(reading).toMatchObject({ form: 'event-viewer-csv', encoding: label, records: count, unreadable: 0 });
    expect(reading.codes).toEqual(['zone-assumed']);
    for (const event of reading.events) expect(event).toMatchObject({ level: 'error', message });
  });

  test.each([';', '\t'])('is read with the delimiter %j', async (delimiter) => {
    const reading = await readExport(encoded(aList(language, message, 2, delimiter), label));
    expect(reading).toMatchObject({ encoding: label, records: 2, codes: ['zone-assumed'] });
    expect(reading.events[1]).toMatchObject({ level: 'error', message });
  });

  test('is read in the list of the Security log, which has keywords in place of the level', async () => {
    const [, keywords, ...others] = headingsOf(language);
    const failure = levelsOf(language).at(-1) ?? '';
    const text = `${[keywords, ...others.slice(0, 4)].join(',')}\r\n${failure},${time},Toaster,12,(5),"${message}"\r\n`;
    const reading = await readExport(encoded(text, label));
    expect(reading).toMatchObject({ encoding: label, codes: ['zone-assumed'] });
    expect(reading.events).toMatchObject([{ level: 'audit-failure', eventId: 12, message }]);
  });

  test('is known by its words when English headings stand above it', async () => {
    const words = levelsOf(language).slice(0, 5);
    const rows = words.map((word) => `${word},${time},Toaster,12,(5),"${message}"\r\n`);
    const text = `Level,Date and Time,Source,Event ID,Task Category\r\n${rows.join('')}`;
    const { encoding, events, codes } = await readExport(encoded(text, label));
    expect({ encoding, codes }).toEqual({ encoding: label, codes: ['zone-assumed'] });
    expect(events.map(({ level }) => level)).toEqual(['critical', 'error', 'warning', 'information', 'verbose']);
  });

  test('and the details that were copied as text are read', async () => {
    const labels = copiedLabels.find((one) => one.language === language)?.labels.split(' | ') ?? [];
    const values = ['Toaster/Admin', 'Toaster', time, '12', '(5)', levelsOf(language)[1], '', 'me', 'HOST1', message];
    const text = labels.map((name, at) => `${name}:  ${values[at]}\r\n`).join('');
    const reading = await readExport(encoded(text, label));
    expect(reading).toMatchObject({ form: 'copied-text', encoding: label, codes: ['zone-assumed'] });
    expect(reading.events).toMatchObject([{ eventId: 12, level: 'error', message }]);
  });
});

test.each(windows)(
  'a list in %s is read as UTF-8 and UTF-16 too, with and without a mark',
  async (language, _, message) => {
    const text = aList(language, message, 20);
    const ways = [
      ['utf-8', new TextEncoder().encode(text)],
      ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
      ...(['le', 'be'] as const).flatMap((order) => [
        [`utf-16${order}`, utf16(text, order)] as const,
        [`utf-16${order}`, utf16(text, order, false)] as const,
      ]),
    ] as const;
    for (const [label, bytes] of ways) {
      const reading = await readExport(bytes);
      expect(reading).toMatchObject({ encoding: label, records: 20, codes: ['zone-assumed'] });
      expect(reading.events[19]).toMatchObject({ level: 'error', message });
    }
  },
);

test.each(['le', 'be'] as const)(
  'UTF-16 %s without a mark is known where long Chinese messages leave few NULs',
  async (order) => {
    const text = `级别,日期和时间,来源,事件 ID,任务类别\r\n错误,${time},烤面包机,12,无,"${'服务无法启动请求被拒绝\n'.repeat(900)}"\r\n`;
    const reading = await readExport(utf16(text, order, false));
    expect(reading).toMatchObject({ encoding: `utf-16${order}`, records: 1, codes: ['zone-assumed'] });
  },
);

/** Of languages that no table holds: told by the shape of the list and the frequency of letters. */
test.each([
  ['windows-1250', 'Službu se nepodařilo spustit kvůli chybě při přihlášení.'],
  ['windows-1250', 'A szolgáltatás hiba miatt nem indítható el. Próbálja újra később.'],
  ['windows-1252', 'Tjänsten kunde inte startas på grund av ett fel vid påloggningen.'],
  ['windows-1253', 'Δεν ήταν δυνατή η εκκίνηση της υπηρεσίας λόγω σφάλματος.'],
  ['windows-1255', 'לא ניתן היה להפעיל את השירות עקב שגיאה.'],
  ['windows-1256', 'تعذر بدء تشغيل الخدمة بسبب خطأ.'],
])('%s is guessed from the letters of a message', async (label, message) => {
  const text = `Ebc,Dgh,Rst,Ult,Kmn\r\n${`Xyz,${time},Toaster,12,(5),"${message}"\r\n`.repeat(3)}`;
  for (const bytes of [encoded(text, label), encoded(aWevtutilEvent(message), label)]) {
    const reading = await readExport(bytes);
    expect(reading.encoding).toBe(label);
    expect(reading.events[0]?.message || reading.events[0]?.data['Data1']).toBe(message);
    expect(reading.codes).toContain('encoding-guessed');
  }
});

test.each([
  ['windows-1251', 'Не удалось запустить службу из-за ошибки.'],
  ['ibm866', 'Не удалось запустить службу из-за ошибки.'],
  ['shift_jis', 'エラーのためサービスを開始できませんでした。'],
  ['gb18030', '由于发生错误，服务无法启动。请稍后重试。'],
  ['big5', '由於發生錯誤，服務無法啟動。請稍後再試。'],
  ['euc-kr', '오류로 인해 서비스를 시작할 수 없습니다.'],
])('%s from a command prompt, in which no word of Windows stands, is guessed', async (label, message) => {
  const reading = await readExport(encoded(aWevtutilEvent(message).repeat(3), label));
  expect(reading).toMatchObject({ encoding: label, records: 3, codes: ['encoding-guessed'] });
  expect(reading.events[2]?.data).toMatchObject({ Data1: message });
});

function aWevtutilEvent(text: string): string {
  const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';
  return (
    `<Event xmlns='${namespace}'><System><Provider Name='Toaster'/><EventID>12</EventID><Level>2</Level>` +
    "<TimeCreated SystemTime='2026-05-20T21:41:03Z'/><Channel>Toaster/Admin</Channel><Computer>HOST1</Computer></System>" +
    `<EventData><Data>${text}</Data><Data>The request could not be completed</Data></EventData></Event>\r\n`
  );
}

test('damage in a list does not make another encoding of it', async () => {
  for (const [language, label, message] of windows) {
    const bytes = encoded(aList(language, message, 400), label);
    bytes.fill(0xff, bytes.length - 9, bytes.length - 7); // within the last message
    const reading = await readExport(bytes);
    expect(reading).toMatchObject({ encoding: label, records: 400 });
  }
  const utf8 = new TextEncoder().encode(aList('ja', 'サービスを開始できません', 400));
  utf8[utf8.length - 9] = 0xff;
  const reading = await readExport(utf8);
  expect(reading).toMatchObject({ encoding: 'utf-8', records: 400 });
  expect(reading.codes).toEqual(['encoding-guessed', 'zone-assumed']);
});
