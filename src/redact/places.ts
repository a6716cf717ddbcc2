import type { NameClass } from '../model/redaction.ts';

/**
 * What a text of a result is. `keep`: codes, ids, times, words of the product. `ours`: texts of rules and packs, in which
 * only names are replaced that the log holds. `product`: the name of a provider or a channel. `text`: anything out of the log. `data`: the fields of an event, whose names
 * are a `label`. `args`: the arguments of a sentence. A class: the name of such a thing; `hosts`: several with commas.
 * `unsent`: text out of files that are no event logs, which nobody meant to send.
 */
export type Role =
  NameClass | 'hosts' | 'unsent' | 'keep' | 'ours' | 'product' | 'text' | 'label' | 'data' | 'args' | 'command';

/** By field; `*` stands for every other one and for the items of a list. A role holds for all that is below it. */
export interface Places {
  readonly [field: string]: Role | Places;
}

const said: Places = { key: 'keep', args: 'args' };
const place: Places = { input: 'input', record: 'text' };

const subjects = (nameClass: NameClass): Places => ({ top: { '*': { id: nameClass } } });

const affected: Places = {
  devices: subjects('device'),
  users: subjects('user'),
  hosts: subjects('host'),
  cas: subjects('ca'),
  templates: subjects('template'),
  certificates: subjects('certificate'),
};

const evidence: Places = {
  place,
  time: { utc: 'keep', basis: 'keep', raw: 'text' },
  provider: 'product',
  channel: 'product',
  computer: 'host',
  level: 'keep',
  data: 'data',
  message: 'text',
};

const finding: Places = {
  id: 'keep',
  rule: 'ours',
  pack: 'ours',
  severity: 'keep',
  suppressed: { reason: 'text', expires: 'keep', owner: 'user' },
  status: 'keep',
  statusReason: said,
  confidence: 'keep',
  confidenceReason: said,
  owner: 'keep',
  notes: { '*': said },
  groups: 'keep',
  first: 'keep',
  last: 'keep',
  lastSuccess: 'keep',
  affected,
  restsOn: 'keep',
  chain: { '*': { group: 'keep', at: 'keep', text: 'ours', basis: 'keep', rests: 'keep' } },
  evidence: { '*': evidence },
  references: 'ours',
  words: { '*': 'ours', remedy: { '*': { owner: 'keep', text: 'ours', basis: 'keep' } } },
  args: 'args',
  title: 'ours',
  summary: 'ours',
  statusText: 'ours',
  confidenceText: 'ours',
  notesText: 'ours',
  remedy: { '*': { owner: 'keep', text: 'ours', basis: 'keep' } },
  verify: 'ours',
};

const group: Places = {
  id: 'keep',
  pack: 'ours',
  provider: 'product',
  channel: 'product',
  name: 'keep',
  code: 'keep',
  codeName: 'keep',
  codeAsLogged: 'text',
  outcome: 'keep',
  outcomeFrom: 'keep',
  level: 'keep',
  first: 'keep',
  last: 'keep',
  affected,
  bins: 'keep',
  findings: 'keep',
  folded: 'keep',
  words: 'ours',
};

const problem: Places = { code: 'keep', gravity: 'keep', args: 'args', place };

const input: Places = {
  name: 'input',
  form: 'keep',
  encoding: 'keep',
  sha256: 'keep',
  first: 'keep',
  last: 'keep',
  timeBasis: 'keep',
  problems: { '*': problem },
};

const suppression: Places = {
  rule: 'ours',
  pack: 'ours',
  code: 'keep',
  host: 'host',
  ca: 'ca',
  template: 'template',
  reason: 'text',
  expires: 'keep',
  owner: 'user',
  state: 'keep',
  findings: 'keep',
};

const compared: Places = {
  rule: 'ours',
  pack: 'ours',
  before: 'keep',
  after: 'keep',
  answer: 'keep',
  reason: said,
  words: 'ours',
  args: 'args',
  title: 'ours',
  reasonText: 'ours',
};

const changes = ['new', 'gone', 'better', 'worse', 'same'] as const;

const comparison: Places = {
  baseline: 'keep',
  answer: 'keep',
  reasons: { '*': said },
  text: 'ours',
  ...Object.fromEntries(changes.map((change): [string, Places] => [change, { '*': compared }])),
};

/**
 * Every text of a result, in the order in which names are numbered. What does not stand here is taken for text out of the
 * log, so that a new field shows too little rather than too much.
 */
export const places: Places = {
  schemaVersion: 'keep',
  reportId: 'keep',
  generatedAt: 'keep',
  locale: 'keep',
  timeZone: 'keep',
  tool: 'keep',
  redaction: 'keep',
  findings: { '*': finding },
  verdict: {
    severity: 'keep',
    status: 'keep',
    confidence: 'keep',
    findings: 'keep',
    reason: said,
    lede: { '*': said },
    text: 'ours',
    ledeText: 'ours',
  },
  partial: 'keep',
  comparison,
  groups: { '*': group },
  span: {
    first: 'keep',
    last: 'keep',
    bins: 'keep',
    gaps: 'keep',
    marks: { '*': { at: 'keep', kind: 'keep', computer: 'host' } },
  },
  inputs: { '*': input },
  suppressions: { '*': suppression },
  command: 'command',
  nextPerson: { '*': { text: 'ours', words: 'ours', basis: 'keep' } },
  rulePacks: 'ours',
  ruleProblems: { '*': { file: 'input', message: 'ours', hint: 'ours' } },
};
