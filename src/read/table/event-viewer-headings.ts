import type { DateOrder } from '../time/date-order.ts';

/** The columns of a list in Event Viewer, in the order of the headings below. The last two are added by hand. */
export const headingOrder = [
  'levelWord',
  'keywords', // in the place of the level in the Security log
  'time',
  'provider',
  'id',
  'category',
  'channel',
  'computer',
] as const;

/** What Event Viewer writes above the columns of a list that it saves as CSV or text, in one language. */
export interface EventViewerHeadings {
  readonly language: string;
  /** Met in a real export, or in a tool made for one; the others are put together from Windows' own terms. */
  readonly verified: boolean;
  /** How dates are written where the language is spoken; null where it is spoken in too many places. */
  readonly dateOrder: DateOrder | null;
  /** One for each of `headingOrder`, with ` | ` between them. */
  readonly headings: string;
}

export const eventViewerHeadings: readonly EventViewerHeadings[] = [
  {
    language: 'en',
    verified: true,
    dateOrder: null,
    headings: 'Level | Keywords | Date and Time | Source | Event ID | Task Category | Log | Computer',
  },
  {
    language: 'de',
    verified: true,
    dateOrder: 'dmy',
    headings:
      'Ebene | Schlüsselwörter | Datum und Uhrzeit | Quelle | Ereignis-ID | Aufgabenkategorie | Protokoll | Computer',
  },
  {
    language: 'zh-CN',
    verified: false,
    dateOrder: 'ymd',
    headings: '级别 | 关键字 | 日期和时间 | 来源 | 事件 ID | 任务类别 | 日志 | 计算机',
  },
  {
    language: 'zh-TW',
    verified: true,
    dateOrder: 'ymd',
    headings: '等級 | 關鍵字 | 日期和時間 | 來源 | 事件識別碼 | 工作類別 | 記錄檔 | 電腦',
  },
  {
    language: 'ja',
    verified: true,
    dateOrder: 'ymd',
    headings: 'レベル | キーワード | 日付と時刻 | ソース | イベント ID | タスクのカテゴリ | ログ | コンピューター',
  },
  {
    language: 'ko',
    verified: false,
    dateOrder: 'ymd',
    headings: '수준 | 키워드 | 날짜 및 시간 | 원본 | 이벤트 ID | 작업 범주 | 로그 | 컴퓨터',
  },
  {
    language: 'fr',
    verified: true,
    dateOrder: 'dmy',
    headings:
      'Niveau | Mots clés | Date et heure | Source | ID de l’événement | Catégorie de la tâche | Journal | Ordinateur',
  },
  {
    language: 'es',
    verified: false,
    dateOrder: 'dmy',
    headings:
      'Nivel | Palabras clave | Fecha y hora | Origen | Id. del evento | Categoría de la tarea | Registro | Equipo',
  },
  {
    language: 'pt-BR',
    verified: true,
    dateOrder: 'dmy',
    headings:
      'Nível | Palavras-chave | Data e Hora | Fonte | Identificação do Evento | Categoria da Tarefa | Log | Computador',
  },
  {
    language: 'it',
    verified: false,
    dateOrder: 'dmy',
    headings: 'Livello | Parole chiave | Data e ora | Origine | ID evento | Categoria attività | Registro | Computer',
  },
  {
    language: 'ru',
    verified: false,
    dateOrder: 'dmy',
    headings:
      'Уровень | Ключевые слова | Дата и время | Источник | Код события | Категория задачи | Журнал | Компьютер',
  },
  {
    language: 'pl',
    verified: false,
    dateOrder: 'dmy',
    headings:
      'Poziom | Słowa kluczowe | Data i godzina | Źródło | Identyfikator zdarzenia | Kategoria zadania | Dziennik | Komputer',
  },
  {
    language: 'tr',
    verified: false,
    dateOrder: 'dmy',
    headings:
      'Düzey | Anahtar Sözcükler | Tarih ve Saat | Kaynak | Olay Kimliği | Görev Kategorisi | Günlük | Bilgisayar',
  },
  {
    language: 'nl',
    verified: false,
    dateOrder: 'dmy',
    headings: 'Niveau | Trefwoorden | Datum en tijd | Bron | Gebeurtenis-id | Taakcategorie | Logboek | Computer',
  },
];
