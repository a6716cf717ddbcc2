import type { InputForm } from '../../model/form.ts';

type XmlForm = Extract<InputForm, `${string}-xml`>;

const eventStart = String.raw`<(?:[^\s<>/:"'=!?]{1,64}:)?Event(?:\s[^<>]*)?>`;
const eventOfWindows = new RegExp(
  String.raw`${eventStart}\s*<(?:[^\s<>/:"'=!?]{1,64}:)?System[\s/>]|` +
    String.raw`<(?:[^\s<>/:"'=!?]{1,64}:)?Event\s[^<>]*=(["'])https?://schemas\.microsoft\.com/win/2004/08/events/event\1`,
);
// A comment is spelled so that it can end in one place only: the other way takes ages on a thousand comments.
const rootOnly = /^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[^\s<>/:"'=!?]{1,64}:)?Events[\s/>]/;

/** The form of a text that is event XML from its first character; null when it is no event XML. */
export function eventXmlForm(text: string): XmlForm | null {
  const event = eventOfWindows.exec(text);
  if (!event) return rootOnly.test(text) ? 'event-xml' : null;
  if (!text.startsWith('<')) return null;
  return subForm(text, event.index);
}

/** The same for a text in which something else stands before the first event: a tool's banner, labels, record numbers. */
export function hasEventXml(text: string): boolean {
  const event = eventOfWindows.exec(text);
  return event !== null && /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, event.index - 1000), event.index));
}

/**
 * Windows itself writes single quotes. Event Viewer puts a declaration and `<Events>` around the events, wevtutil writes
 * no declaration; everything else is some tool's.
 */
function subForm(text: string, event: number): XmlForm {
  const byWindows = text.startsWith(`<Event xmlns='`, event);
  if (!byWindows) return 'event-xml';
  if (!text.startsWith('<?xml')) return 'wevtutil-xml';
  return /<Events[\s>]/.test(text.slice(0, event)) ? 'event-viewer-xml' : 'event-xml';
}
