import type { CompiledRule, IndexedRule } from './compile-rule.ts';

/** Kinds of events that are remembered; a log made to have more of them costs time, not memory. */
const rememberedKinds = 20_000;

const none: readonly CompiledRule[] = [];

type ByEventId = Map<number, readonly CompiledRule[]>;

/** Finds the rules for a kind of event, by channel and provider first, so that most rules are never looked at. */
export class RuleIndex {
  private readonly byChannel = new Map<string, IndexedRule[]>();
  private readonly byProvider = new Map<string, IndexedRule[]>();
  private readonly anywhere: IndexedRule[] = [];
  private readonly order: ReadonlyMap<IndexedRule, number>;
  private remembered = new Map<string, Map<string, ByEventId>>();
  private kinds = 0;

  constructor(rules: readonly IndexedRule[]) {
    this.order = new Map(rules.map((rule, at) => [rule, at]));
    for (const rule of rules) {
      const { channels, byProvider, providers } = rule.log;
      for (const channel of channels ?? []) listIn(this.byChannel, channel).push(rule);
      for (const provider of new Set([...providers, ...(rule.providers ?? [])]))
        listIn(this.byProvider, provider).push(rule);
      if (channels === null && !byProvider) this.anywhere.push(rule);
    }
  }

  candidates(provider: string, channel: string, eventId: number): readonly CompiledRule[] {
    if (this.order.size === 0) return none;
    const known = this.remembered.get(provider)?.get(channel)?.get(eventId);
    return known ?? this.remember(provider, channel, eventId);
  }

  private remember(provider: string, channel: string, eventId: number): readonly CompiledRule[] {
    this.kinds += 1;
    if (this.kinds > rememberedKinds) {
      this.remembered = new Map();
      this.kinds = 1;
    }
    const byChannel = this.remembered.get(provider) ?? new Map<string, ByEventId>();
    this.remembered.set(provider, byChannel);
    const byEventId: ByEventId = byChannel.get(channel) ?? new Map<number, readonly CompiledRule[]>();
    byChannel.set(channel, byEventId);
    const found = this.find(provider.toLowerCase(), channel.toLowerCase(), eventId);
    byEventId.set(eventId, found);
    return found;
  }

  private find(provider: string, channel: string, eventId: number): readonly CompiledRule[] {
    const near = new Set([
      ...(this.byChannel.get(channel) ?? []),
      ...(this.byProvider.get(provider) ?? []),
      ...this.anywhere,
    ]);
    const fitting = [...near].filter((rule) => mayFit(rule, provider, channel, eventId));
    if (fitting.length === 0) return none;
    const at = (rule: IndexedRule) => this.order.get(rule) ?? 0;
    return fitting.toSorted((one, other) => at(one) - at(other)).map(({ compiled }) => compiled);
  }
}

function mayFit(
  { log, eventIds, providers }: IndexedRule,
  provider: string,
  channel: string,
  eventId: number,
): boolean {
  if (eventIds !== null && !eventIds.has(eventId)) return false;
  // An export without the provider says nothing about it, and the rule is left to look.
  if (providers !== null && provider !== '' && !providers.has(provider)) return false;
  if (log.channels === null && !log.byProvider) return true;
  if (log.channels?.has(channel)) return true;
  if (log.byProvider || channel === '') {
    if (log.providers.has(provider)) return true;
  }
  // A log that everybody writes to, in an export that does not name it: the rule's own provider has to tell.
  return channel === '' && log.providers.size === 0 && providers !== null && providers.has(provider);
}

function listIn(map: Map<string, IndexedRule[]>, name: string): IndexedRule[] {
  const list = map.get(name) ?? [];
  map.set(name, list);
  return list;
}
