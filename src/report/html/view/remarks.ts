import type { Group } from '../../../model/group.ts';
import { sumOf } from '../../numbers.ts';
import type { ViewContext } from './context.ts';

/** Something about the log that bears on how far the report can be trusted. */
export interface RemarkView {
  readonly name: string;
  readonly texts: readonly string[];
}

const most = 10;

/** Silences, events that no rule pack lists, and codes that were spelt in an odd way. */
export function remarkViews(context: ViewContext): readonly RemarkView[] {
  const remarks = [
    remark(context, 'gaps', gapTexts(context)),
    remark(context, 'unlisted', unlistedTexts(context)),
    remark(context, 'spellings', spellingTexts(context)),
  ];
  return remarks.filter(({ texts }) => texts.length > 0);
}

function remark({ words }: ViewContext, kind: string, texts: readonly string[]): RemarkView {
  const left = texts.length - most;
  return {
    name: words.say(`html.read.${kind}`),
    texts: left > 0 ? [...texts.slice(0, most), words.say('html.more-in-json', { n: left })] : texts,
  };
}

function gapTexts({ result, words }: ViewContext): readonly string[] {
  return result.span.gaps.map(({ from, to }) =>
    words.say('html.read.gap', { from, to, lengthMs: Date.parse(to) - Date.parse(from) }),
  );
}

function unlistedTexts({ result, words, show }: ViewContext): readonly string[] {
  const byProvider = new Map<string, Group[]>();
  for (const group of result.groups) {
    if (group.known || group.folded?.of === 'events') continue;
    const provider = group.provider || group.channel;
    const groups = byProvider.get(provider);
    if (groups) groups.push(group);
    else byProvider.set(provider, [group]);
  }
  return [...byProvider]
    .map(([provider, groups]) => ({ provider, groups, events: sumOf(groups, (group) => group.count) }))
    .toSorted((a, b) => b.events - a.events)
    .map(({ provider, groups, events }) =>
      words.say('html.read.unlisted-of', {
        provider: show(provider, 120) || words.say('html.read.no-provider'),
        ids: new Set(groups.map((group) => group.eventId)).size,
        events,
      }),
    );
}

function spellingTexts({ result, words, show }: ViewContext): readonly string[] {
  const pairs = result.groups.flatMap(({ code, codeAsLogged }) =>
    code === null
      ? []
      : codeAsLogged.map((spelling) =>
          words.say('html.read.spelling', { spelling: show(spelling, 40), code: show(code, 40) }),
        ),
  );
  return [...new Set(pairs)];
}
