import fc from 'fast-check';

// Event XML that is mostly as Windows writes it, and now and then is not: what the patterns of the fast path let through
// and what the full parser reads must be told apart in every one of these ways.

const text = fc
  .array(
    fc.constantFrom(
      'a',
      '1',
      ' ',
      '&amp;',
      '&#10;',
      '&#xD;',
      '&lt;',
      '&bogus;',
      '&',
      '>',
      '\r\n',
      '\r',
      '"',
      "'",
      '\u200e',
      'é',
      '{"a":1}',
      ']]>',
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const blanks = fc.constantFrom('', '', '', '', ' ', '\n', '\r\n  ', '\t', '\u00A0', '\uFEFF');
const name = fc.constantFrom(
  'a',
  'Name',
  'SystemTime',
  'Data',
  'Event',
  'System',
  '__proto__',
  'constructor',
  'Message',
  'a.b',
  'xmlns',
);
const value = fc.constantFrom(
  '',
  'P',
  ' Name=',
  ' SystemTime="2020-01-01T00:00:00Z"',
  '2026-05-20T21:41:03.059Z',
  'a&amp;b',
  '/',
  '\r',
);
const attribute = fc
  .tuple(fc.constantFrom('', '', '', 'xmlns:', 'x:'), name, value)
  .map(([prefix, word, content]) => ` ${prefix}${word}='${content.replaceAll("'", '')}'`);
const attributes = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  attribute,
  fc.tuple(attribute, attribute).map((two) => two.join('')),
);

const element = (tag: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(tag, attributes, text, fc.constantFrom('text', 'text', 'text', 'closed', 'odd'))
    .map(([word, more, content, kind]) =>
      kind === 'closed' ? `<${word}${more}/>` : `<${word}${more}>${content}</${word}${kind === 'odd' ? ' ' : ''}>`,
    );
const seldom = (rare: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: rare });
const junk = seldom(
  fc.constantFrom(
    '<!-- c -->',
    '<!-- </Event> -->',
    '<![CDATA[x]]>',
    '<?pi?>',
    'text',
    '<x:Level>1</x:Level>',
    '</Event>',
    '<Event>',
    '<System/>',
  ),
);

const system = fc
  .tuple(
    fc.oneof(
      fc.constant("<Provider Name='P'/>"),
      attributes.map((more) => `<Provider${more}/>`),
    ),
    fc.constantFrom('1', ' 7040 ', '65537', 'x', '').map((id) => `<EventID>${id}</EventID>`),
    fc.oneof(fc.constantFrom('<Level>2</Level>', '<Level>0</Level>', '<Level/>', ''), element(fc.constant('Level'))),
    fc.oneof(
      fc.constant("<TimeCreated SystemTime='2026-05-20T21:41:03.1234567Z'/>"),
      attributes.map((more) => `<TimeCreated${more}/>`),
    ),
    element(fc.constantFrom('EventRecordID', 'Channel', 'Computer', 'Stranger')),
    fc.array(fc.tuple(blanks, junk), { minLength: 6, maxLength: 6 }),
  )
  .map(([provider, id, level, time, more, between]) => {
    const gap = (at: number): string => (between[at] ?? []).join('');
    return `<System>${gap(0)}${provider}${gap(1)}${id}${gap(2)}${level}${gap(3)}${time}${gap(4)}${more}${gap(5)}</System>`;
  });
const datum = element(fc.constantFrom('Data', 'Data', 'Data', 'Binary', 'Other'));
const eventData = fc
  .tuple(fc.array(fc.tuple(blanks, datum, junk), { maxLength: 4 }), blanks)
  .map(([all, end]) => `<EventData>${all.flat().join('')}${end}</EventData>`);
const userData = fc
  .tuple(name, attributes, fc.array(fc.tuple(blanks, element(name)), { maxLength: 3 }))
  .map(([word, more, all]) => `<UserData><${word}${more}>${all.flat().join('')}</${word}></UserData>`);
const rendering = fc
  .tuple(
    fc.oneof(element(fc.constant('Message')), fc.constant('')),
    blanks,
    fc.constantFrom('', '<Level>Error</Level>', '<Level>?</Level>'),
    junk,
  )
  .map((parts) => `<RenderingInfo Culture='en-US'>${parts.join('')}</RenderingInfo>`);

/** One event, plain or odd. */
export const oddEventXml: fc.Arbitrary<string> = fc
  .tuple(
    system,
    blanks,
    fc.oneof(eventData, eventData, userData, fc.constant('')),
    blanks,
    junk,
    fc.oneof(rendering, fc.constant('')),
  )
  .map((parts) => `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>${parts.join('')}</Event>`);
