// What a known product writes, which the report is about: a third of the log, and one event in twenty of it all a failure.
import { guidOf, hexOf, scattered } from './numbers.mjs';

const devices = Array.from({ length: 5000 }, (_, n) => guidOf(n));
const users = Array.from({ length: 4200 }, (_, n) => guidOf(10_000 + n));
const authorities = [
  String.raw`ca01.bench.example\Bench Issuing CA 1`,
  String.raw`ca02.bench.example\Bench Issuing CA 2`,
];
const templates = ['BenchDevice', 'BenchWiFiUser', 'BenchVPNUser'];
const codes = ['0x00000400', '0x00000409', '0x00000411', '0x0FFFFFFF'];
const texts = [
  'No answer from the certification authority within the time that was set.',
  'There is no certificate to check the signature of the challenge with.',
  'The challenge came back too late and was not accepted.',
  'The service ended the request without a reason.',
];
const trace = Array.from(
  { length: 6 },
  (_, n) => `   at Bench.Connector.Step${n}.Run(Request request, Int32 attempt) in <unknown>`,
);

/** @param {string} provider @param {string} channel */
const classic = (provider, channel) => ({
  provider,
  channel,
  qualifiers: 0,
  version: 0,
  task: 'None',
  opcode: 'Info',
  keywords: 0x80000000000000n,
  keywordWords: ['Classic'],
});

/** The older connector says all it knows as JSON, whose quotes Windows leaves as they are. */
function legacy(id, name, fails) {
  return {
    ...classic('Microsoft Intune Connector', 'Microsoft Intune Connector'),
    id,
    level: fails ? 2 : 4,
    data(n) {
      const cause = scattered(n) % codes.length;
      const dimensions = {
        DeviceId: devices[scattered(n + 1) % devices.length],
        UserId: users[scattered(n + 1) % users.length],
        CAName: authorities[scattered(n + 11) % 2],
        CertificateTemplateName: templates[scattered(n + 12) % 3],
        CertificateThumbprint: hexOf(n, 40),
        CertificateSerialNumber: `5A${hexOf(n + 7, 36)}`,
        RetryCount: String(scattered(n + 13) % 4),
        DiagnosticCode: fails ? codes[cause] : '0x00000000',
        DiagnosticText: fails ? `${texts[cause]}\r\n${trace.join('\r\n')}` : 'OK',
      };
      return [[null, JSON.stringify({ Metric: { Dimensions: dimensions, Name: name, Value: 0 } })]];
    },
    message: ([[, insert]]) => insert,
  };
}

const current = 'Microsoft-Intune-CertificateConnectors';

/** The current connector has named fields, and a message made of them. */
function modern(id, log, fails) {
  return {
    provider: current,
    guid: '{6f1d2a70-93c4-4b58-8e0f-2c5a7de913b6}',
    channel: `${current}/${log}`,
    version: 0,
    task: 'Requests',
    opcode: 'Info',
    keywords: log === 'Admin' ? 0x8000000000000000n : 0x4000000000000000n,
    keywordWords: [],
    user: 'S-1-5-18',
    activity: true,
    id,
    level: fails ? 2 : 4,
    data: (n) => [
      ['DeviceId', devices[scattered(n + 1) % devices.length]],
      ['UserId', users[scattered(n + 1) % users.length]],
      ['TransactionId', guidOf(n + 3)],
      ['CertificateAuthorityName', authorities[scattered(n + 11) % 2]],
      ['CertificateTemplateName', templates[scattered(n + 12) % 3]],
      ['Thumbprint', hexOf(n, 40)],
      ['ErrorCode', fails ? ['0x80070005', '0x80072EE7'][scattered(n + 14) % 2] : '0x00000000'],
      ['Details', fails ? trace.join('\r\n') : 'The step was carried out & recorded.'],
    ],
    message: (data) => `Request handled.\r\n\r\n${data.map(([name, value]) => `${name}: ${value}`).join('\r\n')}`,
  };
}

export const healthyKinds = [
  legacy(20100, 'PkcsCertIssue_Success', false),
  legacy(20500, 'CRPVerifyMetric_Success', false),
  legacy(20400, 'Download_Success', false),
  modern(1050, 'Operational', false),
  legacy(20300, 'Upload_Success', false),
  legacy(20600, 'CRPNotifyMetric_Success', false),
  modern(4004, 'Operational', false),
  legacy(20200, 'RevokeCert_Success', false),
];

export const failingKinds = [
  legacy(20102, 'PkcsCertIssue_Failure', true),
  legacy(20502, 'CRPVerifyMetric_Failure', true),
  modern(1052, 'Admin', true),
  legacy(20402, 'Download_Failure', true),
  modern(4005, 'Admin', true),
];
