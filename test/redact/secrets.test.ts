import { expect, test } from 'vitest';
import { redact } from '../../src/index.ts';
import { withoutSecrets } from '../../src/redact/secrets.ts';
import { resultWith } from './log-of-names.ts';

test.each([
  ['Authorization: Basic YW5uYTpzM2NyZXQ=', 'Authorization: Basic [token]'],
  ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [token]'],
  ['Authorization: Negotiate YIIGhgYGKwYBBQUC', 'Authorization: Negotiate [token]'],
  ['Cookie: FedAuth=77u/PD94; rtFa=abc sent', 'Cookie: [token] sent'],
  ['got FedAuth=77u/PD94bWw', 'got FedAuth=[token]'],
  ['certreq -Password Geheim126', 'certreq -Password [password]'],
  ['certutil -p Geheim&127 -importpfx a.pfx', 'certutil -p [password] -importpfx a.pfx'],
  ['tool --password x', 'tool --password [password]'],
  ['schtasks /ru me /rp Geheim128', 'schtasks /ru me /rp [password]'],
  ['tool /p:Geheim', 'tool /p:[password]'],
  ['DefaultEndpointsProtocol=https;AccountKey=Zm9vYmFy==;', 'DefaultEndpointsProtocol=https;AccountKey=[token];'],
  ['SharedAccessKeyName=root;SharedAccessKey=Zm9vYmFy=', 'SharedAccessKeyName=root;SharedAccessKey=[token]'],
  ['?sv=2024&sig=Zm9v%2BYmFy&se=2026', '?sv=2024&sig=[token]&se=2026'],
  ['X-Api-Key: geheimnis', 'X-Api-Key: [token]'],
  ['secret: geheimnis', 'secret: [token]'],
  ['client_secret=abc~def', 'client_secret=[token]'],
  ['the passphrase is rosebudrosebud', 'the passphrase is [password]'],
  ['PIN 998877 was wrong', 'PIN [password] was wrong'],
  ['PFX password "Geheim 125" failed', 'PFX password "[password]" failed'],
  ['net use Z: \\\\a\\b /user:D\\u Tr0ub4dor&3', 'net use Z: \\\\a\\b /user:D\\u [password]'],
  ['net use \\\\a\\b Tr0ub4dor&3 /user:D\\u', 'net use \\\\a\\b [password] /user:D\\u'],
  ['net user anna Tr0ub4dor&3 /add', 'net user anna [password] /add'],
  ['curl -u anna:s3cret https://x.example', 'curl -u anna:[password] https://x.example'],
  ['ConvertTo-SecureString "Geheim 9" -AsPlainText', 'ConvertTo-SecureString "[password]" -AsPlainText'],
  ['challenge password A9B8C7D6E5F41122 of it was refused', 'challenge password [challenge] of it was refused'],
  ['Challenge password is 8F3A9C2D1E4B7A60', 'Challenge password is [challenge]'],
  ['The challenge A9B8C7D6E5F41122 was refused', 'The challenge [challenge] was refused'],
  ['challenge password for it was 8F3A9C2D1E4B7A60.', 'challenge password for it was [challenge].'],
  ['challengePassword (8F3A9C2D1E4B7A60)', 'challengePassword ([challenge])'],
  ['challenge password: 8F3A 9C2D 1E4B 7A60', 'challenge password: [challenge]'],
  ['account key "Zm9vYmFy" used', 'account key "[token]" used'],
  ['recovery 111111-222222-333333-444444-555555-666666-777777-888888', 'recovery [password]'],
  ['ftp://anna:s3cr@t@files.example/x', 'ftp://anna:[password]@files.example/x'],
])('a secret goes, and what is left holds none: %s', (text, expected) => {
  const taken: string[] = [];
  expect(withoutSecrets(text, (secret) => taken.push(secret))).toBe(expected);
  expect(taken).toHaveLength(1);
  expect(withoutSecrets(expected, (secret) => taken.push(secret))).toBe(expected);
  expect(taken).toHaveLength(1);
});

test.each([
  'The password is wrong. The password has expired. Das Kennwort ist falsch.',
  'challenge: expired. The challenge is too old, challenge with 0x80070005',
  'Basic authentication and Basic Authentication, Authorization: failed',
  'The password 0x80070056 and event 20103, PublicKeyToken=31bf3856ad364e35',
  'A token: invalid. The secret is missing. mapping 9988',
  'challenge came back too late for user-1; password user-1; token: host-2',
])('prose stays: %s', (text) => {
  expect(withoutSecrets(text, () => {})).toBe(text);
});

test('what follows the address of a challenge is one, and neither it nor a challenge in prose goes into the key', async () => {
  const data = {
    Data1: './Device/Vendor/MSFT/ClientCertificateInstall/SCEP/a1/Install/Challenge',
    Data2: 'B7A60C3D1E4B9F21',
    Data3: 'rest',
  };
  for (const profile of ['share', 'none'] as const) {
    const message = 'Challenge password is 8F3A9C2D1E4B7A60 not B7A60C3D1E4B9F21';
    const { result, key } = await redact(resultWith({ data, message }), { profile });
    expect(result.findings[0]?.evidence[0]).toMatchObject({
      data: { Data2: '[challenge]', Data3: 'rest' },
      message: 'Challenge password is [challenge] not [secret]',
    });
    expect(JSON.stringify(key)).not.toMatch(/8F3A9C2D|B7A60C3D/i);
  }
});

test('a word of the product behind `password:` stays in all other sentences', async () => {
  const { result } = await redact(resultWith({ message: 'password: expired' }), { profile: 'share' });
  const { result: other } = await redact(resultWith({ message: '' }), { profile: 'share' });
  expect(result.findings[0]?.title).toBe(other.findings[0]?.title);
});

test.each([
  'password ',
  'challenge is ',
  'challenge 8F3A ',
  'token "',
  'net use ',
  'Cookie:a=',
  '://a:',
  'secret: "',
  'curl -u ',
])('a megabyte of `%s` is read through', (part) => {
  expect(withoutSecrets(part.repeat(1_000_000 / part.length), () => {})).toBeTypeOf('string');
});
