import type { EventRecord } from '../../src/model/event.ts';
import type { CatalogueEvent, DiagnosticCode, Pack } from '../../src/model/pack.ts';

/** An event of the pack below; `minute` counts from 2026-03-02 00:00 UTC. */
export function anEvent(
  eventId: number,
  minute: number | null,
  more: Partial<EventRecord> & { ca?: string; device?: string; code?: string } = {},
): EventRecord {
  const { ca, device, code, ...fields } = more;
  const utc = minute === null ? null : new Date(Date.UTC(2026, 2, 2) + minute * 60_000).toISOString();
  const data = {
    ...(ca && { CAName: ca }),
    ...(device && { DeviceId: device }),
    ...(code && { DiagnosticCode: code }),
  };
  return {
    provider: 'Toaster',
    channel: 'Toaster/Admin',
    computer: 'HOST1',
    eventId,
    level: 'information',
    time: {
      utc,
      ms: utc === null ? null : Date.parse(utc),
      basis: utc ? 'utc' : 'unknown',
      raw: utc ?? '',
    },
    message: '',
    data,
    place: {
      input: 'toaster.xml',
      line: minute ?? 0,
    },
    ...fields,
  };
}

const text = (en: string) => ({ en, 'zh-CN': en });
const sourced = { source: 'https://toaster.example/events', verified: '2026-01-31' };

export function aCatalogueEvent(more: Partial<CatalogueEvent> & Pick<CatalogueEvent, 'id'>): CatalogueEvent {
  const fails = more.outcome === 'failure' || more.outcome === 'warning';
  return {
    name: `Event_${more.id}`,
    aliasIds: [],
    outcome: 'success',
    level: 'information',
    levelBasis: 'guessed',
    area: 'toast',
    label: text('Toast'),
    meaning: text('Something was toasted.'),
    endedBy: [],
    blockedBy: [],
    restsOn: [],
    remedy: [],
    ...sourced,
    ...(fails && {
      severity: 'high',
      claim: text('Bread was not toasted'),
      lead: text('The toaster stayed cold.'),
      remedy: [
        {
          owner: 'server-team',
          text: text('Plug the toaster in.'),
          basis: 'verified',
        },
      ],
      verify: text('Event 100 appears.'),
    }),
    ...more,
  };
}

export function aCode(more: Partial<DiagnosticCode> & Pick<DiagnosticCode, 'code'>): DiagnosticCode {
  return {
    name: 'Code',
    aliases: [],
    generic: false,
    restsOn: [],
    meaning: text('A reason.'),
    remedy: [],
    ...sourced,
    ...more,
  };
}

/** 100 succeeded, 102 failed (ended by 100), 101 warned (ended by 100), 10 started. */
export const toasterPack: Pack = {
  id: 'toaster',
  version: '1',
  product: text('Toaster'),
  providers: ['Toaster'],
  channels: ['Toaster/Admin'],
  subjects: {
    devices: ['DeviceId'],
    cas: ['CAName'],
    templates: ['Template'],
  },
  codeFields: ['DiagnosticCode'],
  codeConfidence: 'certain',
  unlisted: 'last-digit',
  nextPerson: [],
  rules: [],
  ...sourced,
  events: [
    aCatalogueEvent({ id: 100 }),
    aCatalogueEvent({
      id: 101,
      outcome: 'warning',
      severity: 'low',
      endedBy: [100],
    }),
    aCatalogueEvent({
      id: 102,
      outcome: 'failure',
      endedBy: [100],
    }),
    aCatalogueEvent({
      id: 10,
      outcome: 'info',
      marks: 'start',
    }),
  ],
  codes: [
    aCode({
      code: '0x00000000',
      name: 'Success',
      generic: true,
    }),
    aCode({
      code: '0x0FFFFFFF',
      name: 'Unknown',
      generic: true,
      aliases: ['0x0FFFFFFFF'],
    }),
    aCode({
      code: '0x00000405',
      name: 'Fuse_Blown',
      severity: 'critical',
      claim: text('The fuse blew'),
      remedy: [
        {
          owner: 'server-team',
          text: text('Change the fuse.'),
          basis: 'guessed',
        },
      ],
    }),
  ],
};
