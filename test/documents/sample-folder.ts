import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toasterPack } from '../cli/toaster.ts';
import { start } from './start.ts';

const accepted = `suppressions:
  - rule: intune-connector-legacy/20501/0x00000411
    reason: These devices are being replaced
    expires: 2099-12-31
`;

const sigmaRule = `title: A device was refused
id: 6f2d2f0e-4a3c-4a2e-9a55-0f6a0c3f7a11
logsource: { product: windows, service: application }
detection:
  refused: { EventID: 53 }
  condition: refused
level: medium
`;

/** Makes a folder that holds everything that the documents speak of, under the names that they use. */
export function sampleFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'evtriage-documents-')));
  cpSync('fixtures/demo', join(folder, 'logs'), { recursive: true });
  cpSync('fixtures/outage-recovered/input', join(folder, 'logs-after'), { recursive: true });
  cpSync('rules', join(folder, 'rules'), { recursive: true });
  const diagnostics = 'fixtures/diagnostics-zip/input';
  const archive = readdirSync(diagnostics).find((name) => name.endsWith('.zip')) ?? '';
  cpSync(join(diagnostics, archive), join(folder, 'DiagLogs.zip'));
  for (const [name, text] of Object.entries(toasterPack)) {
    mkdirSync(join(folder, 'my-packs/my-product'), { recursive: true });
    const own = text.replace('id: toaster', 'id: my-product');
    writeFileSync(join(folder, name.replace('toaster/', 'my-packs/my-product/')), own);
  }
  cpSync('fixtures/outage-recovered/input', join(folder, 'inbox'), { recursive: true });
  mkdirSync(join(folder, 'sigma-rules'));
  writeFileSync(join(folder, 'sigma-rules/refused.yml'), sigmaRule);
  writeFileSync(join(folder, 'accepted.yaml'), accepted);
  const { status, err } = start(['logs'], folder);
  if (status !== 0) throw new Error(`the sample report was not written: ${err}`);
  return folder;
}
