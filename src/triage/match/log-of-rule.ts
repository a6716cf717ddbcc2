import type { Pack } from '../../model/pack.ts';
import type { Logsource } from '../../model/rule.ts';
import { type CategoryEvents, windowsCategories } from '../../rules/logsource/windows-categories.ts';
import { windowsServices } from '../../rules/logsource/windows-services.ts';

/** One log that a rule looks at. Names are lower case. */
export interface LogOfRule {
  /** Null: any. */
  readonly channels: ReadonlySet<string> | null;
  /** Providers that write to no other log. */
  readonly providers: ReadonlySet<string>;
  /** True: a provider alone tells, whatever the channel. */
  readonly byProvider: boolean;
  readonly events: Omit<CategoryEvents, 'service' | 'provider'>;
}

const anyEvent: LogOfRule['events'] = { eventIds: [] };

/** The logs of a rule's logsource; none when nothing here knows it, which the loading of rules has told by then. */
export function logsOf({ service, category }: Logsource, packs: readonly Pack[]): readonly LogOfRule[] {
  if (category !== null) {
    const kinds = Object.hasOwn(windowsCategories, category) ? (windowsCategories[category] ?? []) : [];
    return kinds
      .filter((kind) => service === null || kind.service === service)
      .flatMap(({ service: of, provider, ...events }) =>
        of === null
          ? [{ channels: null, providers: lowerSet([provider ?? '']), byProvider: true, events }]
          : logsOfService(of, packs, events),
      );
  }
  if (service !== null) return logsOfService(service, packs, anyEvent);
  return [{ channels: null, providers: new Set(), byProvider: false, events: anyEvent }];
}

function logsOfService(service: string, packs: readonly Pack[], events: LogOfRule['events']): readonly LogOfRule[] {
  const logs = Object.hasOwn(windowsServices, service) ? windowsServices[service] : undefined;
  if (logs) {
    return [
      { channels: lowerSet(logs.channels), providers: lowerSet(logs.providers ?? []), byProvider: false, events },
    ];
  }
  const pack = packs.find(({ id }) => id === service);
  if (!pack) return [];
  return [{ channels: lowerSet(pack.channels), providers: lowerSet(pack.providers), byProvider: true, events }];
}

function lowerSet(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
