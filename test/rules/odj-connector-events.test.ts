import { expect, test } from 'vitest';
import { classify, kindOf } from '../../src/triage/classify.ts';
import { createPackFinder } from '../../src/triage/pack-index.ts';
import { subjectsOfEvent } from '../../src/triage/subjects-of-event.ts';
import { readExport } from '../read/read-export.ts';
import { anXmlEvent } from '../read/write-exports.ts';
import { builtinPacks } from '../support/packs.ts';

const findPack = createPackFinder(builtinPacks());

/** The connector writes JSON over several lines, with its causes one inside the other. */
function refused(code: string): string {
  const causes = `It failed. [Exception Message: "DiagnosticException: ${code}. It failed."] [Exception Message: "No right."]`;
  const dimensions = { RequestId: 'r-1', DeviceId: 'd-1', DomainName: 'corp.example', ErrorCode: '5' };
  const metric = {
    Dimensions: { ...dimensions, DiagnosticCode: code, DiagnosticText: causes },
    Name: 'RequestOfflineDomainJoinBlob_Failure',
    Value: 0,
  };
  return JSON.stringify({ Metric: metric }, null, 10);
}

async function logged(id: number, message: string) {
  const { events } = await readExport(anXmlEvent({ id, provider: 'ODJ Connector Service Source', message }));
  const [event] = events;
  if (!event) throw new Error('no event was read');
  return event;
}

test('the dimensions of the message are data: the device, the code, and the causes with the real one at the end', async () => {
  const event = await logged(30132, refused('0x00000800'));
  expect(event.data).toMatchObject({
    DeviceId: 'd-1',
    ErrorCode: '5',
    DiagnosticCode: '0x00000800',
    MetricName: 'RequestOfflineDomainJoinBlob_Failure',
  });
  expect(event.data['DiagnosticText']).toMatch(/\[Exception Message: "No right\."\]$/);
  const { index, entry, found } = classify(event, kindOf(event, findPack));
  expect([index?.pack.id, entry?.name, found?.code]).toEqual([
    'odj-connector',
    'RequestOfflineDomainJoinBlob_Failure',
    '0x00000800',
  ]);
  expect(index && subjectsOfEvent(event, index).get('devices')).toBe('d-1');
});

test('the id that the vendor’s page misspells means the same event, and an unlisted one is judged by its last digit', async () => {
  expect(kindOf(await logged(30312, refused('0x0FFFFFFF')), findPack).entry?.id).toBe(30132);
  const unlisted = kindOf({ ...(await logged(30142, '{}')), level: 'information' }, findPack);
  expect(unlisted).toMatchObject({ entry: null, outcome: 'failure', outcomeFrom: 'last-digit' });
});
