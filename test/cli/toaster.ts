const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';

/** An export as Event Viewer writes it: one event per id, a minute apart, from a provider that no built-in pack knows. */
export function toasterLog(...ids: readonly number[]): string {
  const events = ids.map((id, index) => {
    const minute = String(index).padStart(2, '0');
    return (
      `<Event xmlns='${namespace}'><System><Provider Name='Toaster'/><EventID>${id}</EventID><Level>2</Level>` +
      `<TimeCreated SystemTime='2026-03-07T04:${minute}:00.000Z'/><EventRecordID>${index + 1}</EventRecordID>` +
      `<Channel>Toaster/Admin</Channel><Computer>KITCHEN</Computer></System></Event>`
    );
  });
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>${events.join('')}</Events>\n`;
}

const sourced = '    source: https://toaster.example/events\n    verified: 2026-01-31\n';

/** The files of a rule pack: 100 succeeds, 102 fails, and one code. */
export const toasterPack: Readonly<Record<string, string>> = {
  'toaster/pack.yaml': `id: toaster
version: "1"
product: { en: Toaster, zh-CN: 烤面包机 }
providers: [Toaster]
channels: [Toaster/Admin]
codeFields: [Code]
source: https://toaster.example/
verified: 2026-01-31
`,
  'toaster/events.yaml': `events:
  - id: 100
    name: Toast_Success
    outcome: success
    level: information
    levelBasis: verified
    area: toast
    label: { en: Toasted, zh-CN: 烤好了 }
    meaning: { en: A slice was toasted., zh-CN: 烤好了一片。 }
${sourced}  - id: 102
    name: Toast_Failure
    aliasIds: [2102]
    outcome: failure
    level: error
    levelBasis: guessed
    area: toast
    label: { en: Not toasted, zh-CN: 没烤好 }
    meaning: { en: A slice stayed cold., zh-CN: 有一片是凉的。 }
    endedBy: [100]
    severity: high
    claim: { en: "{hosts, plural, =0 {A kitchen} =1 {{host}} other {# kitchens}} stayed hungry", zh-CN: 厨房没有面包 }
    lead: { en: The toaster stayed cold., zh-CN: 烤面包机没有加热。 }
    remedy:
      - owner: server-team
        text: { en: Plug the toaster in., zh-CN: 插上电源。 }
        basis: guessed
    verify: { en: Event 100 appears within a minute., zh-CN: 一分钟内出现事件 100。 }
${sourced}`,
  'toaster/codes.yaml': `codes:
  - code: "0x80070005"
    name: Hands_Off
    meaning: { en: Nobody may touch it., zh-CN: 不许碰。 }
    claim: { en: Nobody may touch the toaster, zh-CN: 不许碰烤面包机 }
    remedy:
      - owner: service-desk
        text: { en: Ask who may., zh-CN: 问问谁可以碰。 }
        basis: verified
${sourced}`,
};
