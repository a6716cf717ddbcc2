import type { CommandName } from '../options.ts';

/** A line to type, and the key of the words that say what comes of it. */
export interface Example {
  readonly line: string;
  readonly words: string;
}

/** What people type most, by command; the first one of each stands on the page of all commands, too. */
export const examples: Readonly<Record<CommandName, readonly Example[]>> = {
  triage: [
    { line: 'evtriage ./logs', words: 'cli.example.triage' },
    { line: 'evtriage logs.zip --tz Europe/Berlin -o ticket-4711', words: 'cli.example.triage.zone' },
    { line: 'evtriage ./logs --baseline before/report.json', words: 'cli.example.triage.baseline' },
    { line: 'evtriage ./logs --fail-on high --quiet', words: 'cli.example.triage.gate' },
    { line: 'zcat log.xml.gz | evtriage - -f md -o -', words: 'cli.example.triage.pipe' },
  ],
  explain: [
    { line: 'evtriage explain 20102', words: 'cli.example.explain' },
    { line: 'evtriage explain 0x00000405 -2147024891', words: 'cli.example.explain.codes' },
  ],
  rules: [
    { line: 'evtriage rules list', words: 'cli.example.rules' },
    { line: 'evtriage rules check my-rules', words: 'cli.example.rules.check' },
    { line: 'evtriage rules test my-rules', words: 'cli.example.rules.test' },
    { line: 'evtriage rules stub triage-report/report.json', words: 'cli.example.rules.stub' },
  ],
  render: [
    { line: 'evtriage render report.json -f md -o -', words: 'cli.example.render' },
    { line: 'evtriage render report.json --locale zh-CN', words: 'cli.example.render.language' },
    {
      line: 'evtriage render report.json --restore DO-NOT-SEND-redaction-key.json',
      words: 'cli.example.render.restore',
    },
  ],
  doctor: [
    { line: 'evtriage doctor ./logs', words: 'cli.example.doctor' },
    { line: 'evtriage doctor ./logs --full --json', words: 'cli.example.doctor.json' },
  ],
  redact: [
    { line: 'evtriage redact logs', words: 'cli.example.redact' },
    { line: 'evtriage redact logs --shift-time -o copies', words: 'cli.example.redact.shift' },
  ],
  watch: [
    { line: 'evtriage watch inbox --out reports', words: 'cli.example.watch' },
    { line: 'evtriage watch inbox --out reports --once', words: 'cli.example.watch.once' },
  ],
  demo: [
    { line: 'evtriage demo', words: 'cli.example.demo' },
    { line: 'evtriage demo --out sample --locale zh-CN', words: 'cli.example.demo.out' },
  ],
  completion: [
    { line: 'evtriage completion bash >> ~/.bashrc', words: 'cli.example.completion' },
    { line: 'evtriage completion zsh >> ~/.zshrc', words: 'cli.example.completion.zsh' },
    { line: 'evtriage completion powershell >> $PROFILE', words: 'cli.example.completion.powershell' },
  ],
};
