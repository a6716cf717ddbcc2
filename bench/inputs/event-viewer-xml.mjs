const namespace = 'http://schemas.microsoft.com/win/2004/08/events/event';

/** @param {string} text */
const escaped = (text) =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
// Event Viewer writes the line breaks of a message as references, and leaves quotes as they are.
const message = (/** @type {string} */ text) => escaped(text).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');

/** "Save All Events As", XML, with display information: everything on one line, the newest event first. */
export const eventViewerXml = {
  head: `\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>`,
  foot: '</Events>',
  /** @param {import('./event-at.mjs').BenchEvent} event */
  row: (event) => `<Event xmlns='${namespace}'>${system(event)}${eventData(event)}${rendering(event)}</Event>`,
};

function system({ kind, time, ticks, record, computer, process, thread, activity }) {
  const moment = `${new Date(time).toISOString().slice(0, -1)}${String(ticks).padStart(4, '0')}Z`;
  return (
    `<System><Provider Name='${kind.provider}'${optional('Guid', kind.guid)}${optional('EventSourceName', kind.sourceName)}/>` +
    `<EventID${optional('Qualifiers', kind.qualifiers)}>${kind.id}</EventID><Version>${kind.version}</Version>` +
    `<Level>${kind.level}</Level><Task>${kind.taskNumber ?? 0}</Task><Opcode>0</Opcode>` +
    `<Keywords>0x${kind.keywords.toString(16)}</Keywords><TimeCreated SystemTime='${moment}'/>` +
    `<EventRecordID>${record}</EventRecordID><Correlation${optional('ActivityID', activity && `{${activity}}`)}/>` +
    `<Execution ProcessID='${process}' ThreadID='${thread}'/><Channel>${kind.channel}</Channel>` +
    `<Computer>${computer}</Computer><Security${optional('UserID', kind.user)}/></System>`
  );
}

function optional(name, value) {
  return value === undefined || value === null ? '' : ` ${name}='${value}'`;
}

function eventData({ data }) {
  let text = '<EventData>';
  for (const [name, value] of data) text += `<Data${optional('Name', name)}>${escaped(value)}</Data>`;
  return `${text}</EventData>`;
}

/** Sources without a manifest have neither channel nor provider here. */
function rendering({ kind, levelWord, message: text }) {
  const publisher = kind.guid ? `<Channel>${kind.channel}</Channel><Provider>${kind.provider}</Provider>` : '';
  const keywords = kind.keywordWords.map((word) => `<Keyword>${word}</Keyword>`).join('');
  return (
    `<RenderingInfo Culture='en-US'><Message>${message(text)}</Message><Level>${levelWord}</Level>` +
    `<Task>${kind.task}</Task><Opcode>${kind.opcode}</Opcode>${publisher}<Keywords>${keywords}</Keywords></RenderingInfo>`
  );
}
