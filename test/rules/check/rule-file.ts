/** A rule of the toaster's pack as a file: event 102 is a finding. What is given stands in the place of the usual. */
export function aRuleFile(
  more: {
    readonly name?: string;
    readonly service?: string;
    readonly selection?: string;
    /** Items of the list, with their indent. */
    readonly covers?: string;
    readonly recovery?: string;
    /** Of the example's event. */
    readonly data?: string;
    readonly fires?: string;
    readonly quiet?: string;
  } = {},
): string {
  const { name = 'hot', service = 'toaster', selection = '{ EventID: 102 }', data = '{}' } = more;
  const condition = selection.includes('condition:') ? '' : '  condition: selection\n';
  const covers = more.covers === undefined ? '' : `  covers:\n${more.covers}\n`;
  const recovery = more.recovery === undefined ? '' : `  recovery: ${more.recovery}\n`;
  const event = `{ at: '2026-03-02T08:00:00Z', event: 102, data: ${data} }`;
  return `title: The toaster ${name}
name: ${name}
status: stable
date: 2026-01-31
logsource: { product: windows, service: ${service} }
detection:
  selection: ${selection}
${condition}level: high
triage:
  confidence: likely
  basis: guessed
  owner: server-team
${covers}${recovery}  text:
    claim: { en: The toaster is cold, zh-CN: 烤面包机是凉的 }
    cause: { en: Nobody plugged it in., zh-CN: 没有插电。 }
    remedy:
      - { owner: server-team, text: { en: Plug it in., zh-CN: 插上电源。 }, basis: guessed }
    verify: { en: Event 100 appears., zh-CN: 出现事件 100。 }
  examples:
    fires:
      - { title: a cold slice, events: [${more.fires ?? event}] }
    quiet:
      - { title: a warm slice, events: [${more.quiet ?? "{ at: '2026-03-02T08:00:00Z', event: 100 }"}] }
`;
}
