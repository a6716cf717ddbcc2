import type { Pack } from '../../index.ts';
import type { Words } from '../../locale/words.ts';
import type { Rule } from '../../model/rule.ts';
import { detectionsBehind, eventIdsIn } from '../../rules/looks-at.ts';
import { exitStatus } from '../exit-status.ts';
import { answer, type Io, remark } from '../io.ts';
import { ruleProblemLines } from '../problem-lines.ts';
import type { RulesRequest } from '../request.ts';
import { askedRules } from './asked-rules.ts';
import { table } from './table.ts';

/** One line of the list: the tables of a pack, or one rule. */
interface Row {
  readonly pack: string;
  /** Null: the tables. */
  readonly rule: string | null;
  readonly level: string | null;
  /** Null for a plain Sigma rule. */
  readonly confidence: string | null;
  readonly log: string;
  readonly eventIds: readonly number[];
  /** How many events and codes the tables list. */
  readonly listed: { readonly events: number; readonly codes: number } | null;
  readonly verified: string | null;
  readonly title: string;
}

const mostIds = 4;

/** Lists packs and rules: a table, or JSON. */
export async function listCommand(request: RulesRequest, words: Words, io: Io): Promise<number> {
  const { asked, shown } = await askedRules(request, words, io);
  const rows = asked.flatMap((pack) => [...tablesOf(pack, words), ...pack.rules.map((rule) => rowOf(rule, pack))]);
  await answer(io, request.json ? `${JSON.stringify(rows, null, 2)}\n` : asTable(rows, words, io));
  await remark(io, ruleProblemLines(shown, words));
  return shown.length > 0 ? exitStatus.refused : exitStatus.written;
}

function tablesOf(pack: Pack, words: Words): readonly Row[] {
  const { id, events, codes, providers, channels, verified, product } = pack;
  if (events.length + codes.length === 0) return [];
  return [
    {
      pack: id,
      rule: null,
      level: null,
      confidence: null,
      verified,
      eventIds: [],
      log: providers[0] ?? channels[0] ?? '',
      listed: { events: events.length, codes: codes.length },
      title: words.fill(product),
    },
  ];
}

function rowOf(rule: Rule, pack: Pack): Row {
  return {
    pack: pack.id,
    rule: rule.key,
    level: rule.triage?.severity ?? rule.level,
    confidence: rule.triage?.confidence ?? null,
    log: rule.kind === 'correlation' ? rule.type : (rule.logsource.service ?? rule.logsource.category ?? ''),
    eventIds: [...new Set(detectionsBehind(rule, pack.rules).flatMap(eventIdsIn))],
    listed: null,
    verified: rule.verified,
    title: rule.title,
  };
}

function asTable(rows: readonly Row[], words: Words, { stdout }: Io): string {
  const headings = ['pack', 'rule', 'level', 'confidence', 'log', 'events', 'verified', 'title'];
  const cells = rows.map((row) => [
    row.pack,
    row.rule ?? words.say('rules.list.tables', row.listed ?? { events: 0, codes: 0 }),
    row.level === null ? '' : words.say(`severity.${row.level}`),
    row.confidence === null ? '' : words.say(`confidence.${row.confidence}`),
    row.log,
    idsText(row.eventIds),
    row.verified ?? '',
    row.title,
  ]);
  const width = stdout.isTTY === true ? (stdout.columns ?? null) : null;
  return table([headings.map((name) => words.say(`rules.list.${name}`)), ...cells], width);
}

function idsText(ids: readonly number[]): string {
  const shown = ids.slice(0, mostIds).join(' ');
  return ids.length > mostIds ? `${shown} +${ids.length - mostIds}` : shown;
}
