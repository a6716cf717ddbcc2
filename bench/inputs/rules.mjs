// Sigma rules in the manner of the public ones: some for events of the log, the others for logs that are not there.
const others = [
  ['service: security', 'EventID: [4720, 4726]', 'TargetUserName'],
  ['category: process_creation', "Image|endswith: '\\tool.exe'", 'CommandLine'],
  ['category: registry_set', "TargetObject|contains: '\\Run\\'", 'Details'],
  ['category: ps_script', "ScriptBlockText|contains: 'Invoke-'", 'ScriptBlockText'],
  ['category: image_load', "ImageLoaded|endswith: '\\x.dll'", 'Image'],
  ['service: windefend', 'EventID: 1116', 'Path'],
  ['category: network_connection', "DestinationIp|cidr: '10.0.0.0/8'", 'Image'],
  ['service: taskscheduler', 'EventID: 106', 'TaskName'],
  ['category: dns_query', "QueryName|endswith: '.example'", 'Image'],
];

/**
 * @param {number} count
 * @param {number} present of them for events of the log
 * @param {readonly { channel: string, eventId: number, data: Readonly<Record<string, string>> }[]} kinds of events in the log
 */
export function ruleFiles(count, present, kinds) {
  return Array.from({ length: count }, (_, n) => {
    const [logs, asked, field] = n < present ? forThisLog(kinds[n % kinds.length], n) : others[n % others.length];
    const words = Array.from({ length: 5 }, (_word, at) => `'word ${n} ${at}'`).join(', ');
    const text = [
      `title: Rule ${n}`,
      `logsource: { product: windows, ${logs} }`,
      'detection:',
      `  selection: { ${asked} }`,
      `  words: { ${field}|contains: [${words}] }`,
      `  pattern: { ${field}|re: '(?:x|yy)+z${n}$' }`,
      `  filter: { ${field}|startswith: 'none ${n}' }`,
      `  condition: selection and (words or pattern${n % 2 === 1 ? ' or selection' : ''}) and not filter`,
    ];
    return { path: `rule-${n}.yml`, text: `${text.join('\n')}\n` };
  });
}

function forThisLog({ channel, eventId, data }, n) {
  const fields = Object.keys(data);
  const field = fields[n % fields.length] ?? 'Data';
  return ['definition: any', `EventID: ${eventId}, Channel: '${channel}'`, /^[\w ]+$/.test(field) ? field : 'Data'];
}
