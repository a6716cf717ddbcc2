import { localText, said, severity, status } from './finding-shape.ts';
import { args, count, listOf, maybe, oneOf, orNull, record, text, time, truth } from './shape.ts';

const answers = ['yes', 'no', 'not-proven', 'cannot-compare'];
export const state = record({
  finding: text,
  severity,
  status,
  events: count,
  devices: count,
  first: orNull(time),
  last: orNull(time),
});

export const compared = record({
  rule: text,
  pack: text,
  beside: maybe(truth),
  before: orNull(state),
  after: orNull(state),
  answer: orNull(oneOf([...answers, 'was-over'])),
  reason: orNull(said),
  words: localText,
  args,
  title: text,
  reasonText: text,
});
const all = listOf(compared);

export const comparison = record({
  baseline: record({ reportId: text, generatedAt: orNull(time), first: orNull(time), last: orNull(time) }),
  answer: oneOf([...answers, 'partly', 'nothing-open']),
  reasons: listOf(said),
  text,
  new: all,
  gone: all,
  better: all,
  worse: all,
  same: all,
});
