import { localText, said, severity, status } from './finding-shape.ts';
import { args, count, listOf, maybe, oneOf, orNull, record, text, time, truth } from './shape.ts';

const answers = ['yes', 'no', 'not-proven', 'cannot-compare'];
const state = record({
  finding: text,
  severity,
  status,
  events: count,
  devices: count,
  first: orNull(time),
  last: orNull(time),
});

const compared = listOf(
  record({
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
  }),
);

export const comparison = record({
  baseline: record({ reportId: text, generatedAt: orNull(time), first: orNull(time), last: orNull(time) }),
  answer: oneOf([...answers, 'partly', 'nothing-open']),
  reasons: listOf(said),
  text,
  new: compared,
  gone: compared,
  better: compared,
  worse: compared,
  same: compared,
});
