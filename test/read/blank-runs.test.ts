import { expect, test } from 'vitest';
import {
  eventDataPattern,
  renderingPattern,
  systemPattern,
  userDataPattern,
} from '../../src/read/xml/scan/event-pattern.ts';
import { readExport } from './read-export.ts';

const system = [
  '<Event xmlns="x">',
  '<System>',
  '<Provider Name="P"/>',
  '<EventID>1</EventID>',
  '<Version>0</Version>',
  '<Level>2</Level>',
  '<Task>0</Task>',
  '<Opcode>0</Opcode>',
  '<Keywords>0x0</Keywords>',
  '<TimeCreated SystemTime="2026-05-20T21:41:03Z"/>',
  '<EventRecordID>7</EventRecordID>',
  '<Correlation/>',
  '<Execution/>',
  '<Channel>C</Channel>',
  '<Computer>H</Computer>',
  '<Security/>',
  '</System>',
];
const patterns = {
  system: [systemPattern, system],
  data: [eventDataPattern, ['<EventData>', '<Data Name="a">1</Data>', '<Binary>FF</Binary>', '</EventData>']],
  user: [userDataPattern, ['<UserData>', '<X>', '<a>1</a>', '<b/>', '</X>', '</UserData>']],
  rendering: [
    renderingPattern,
    [
      '<RenderingInfo>',
      '<Message>m</Message>',
      '<Level>l</Level>',
      '<Keywords>',
      '<Keyword>k</Keyword>',
      '</Keywords>',
    ],
  ],
} as const;

/** A pattern that tries a run of blanks in several ways takes years for this, and one that does not takes no time. */
const run = ' \r\n'.repeat(10_000);

test.each(Object.entries(patterns))('blanks anywhere are tried in one way only: %s', (name, [pattern, parts]) => {
  // What is optional as a whole also matches where it is not.
  const isOptional = name === 'data';
  for (let kept = 0; kept <= parts.length; kept += 1) {
    const isWhole = isOptional || (kept === parts.length && name !== 'rendering');
    for (const stranger of ['<Stranger/>', '<!-- c -->', '!', '']) {
      const begun = parts.slice(0, kept);
      for (const text of [`${begun.join('')}${run}${stranger}`, `${begun.join(run.slice(0, 300))}${run}${stranger}`]) {
        pattern.lastIndex = 0;
        expect(pattern.test(text), text.slice(0, 200)).toBe(isWhole);
      }
    }
  }
});

test('an indented event with a comment or an element more is read as soon as any other', async () => {
  const indented = (parts: readonly string[]): string =>
    `<Events>\r\n${system.join('\r\n')}</Event>\r\n${parts.join(`\r\n${' '.repeat(60)}`)}\r\n</Event>\r\n</Events>`;
  for (let at = 2; at < system.length; at += 1) {
    for (const stranger of ['<!-- c -->', '<Stranger/>']) {
      const reading = await readExport(indented(system.toSpliced(at, 0, stranger)));
      expect(reading).toMatchObject({ records: 2, unreadable: 0 });
    }
  }
});
