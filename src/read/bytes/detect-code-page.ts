import { analyse } from 'chardet';
import { codePages } from './code-pages.ts';
import { textIfFits } from './fits.ts';

/** The detector says this or less of everything that is merely possible. */
const barelyPossible = 10;

/** So many bytes say as much as more would. */
const evidenceBytes = 16 * 1024;

/** The code page that a text most likely is in by the frequency of its letters; null when nothing speaks for one. */
export function detectCodePage(sample: Uint8Array): string | null {
  const evidence = tellingFields(sample).subarray(0, evidenceBytes);
  const matches = analyse(evidence);
  const likely = codePages.map(({ label, detected }) => ({
    label,
    confidence:
      label === 'ibm866'
        ? confidenceIn866(evidence)
        : Math.max(0, ...matches.filter(({ name }) => detected.includes(name)).map(({ confidence }) => confidence)),
  }));
  const best = likely
    .filter(({ label, confidence }) => confidence > barelyPossible && textIfFits(sample, label) !== null)
    .toSorted((a, b) => b.confidence - a.confidence)[0];
  return best?.label ?? null;
}

/**
 * The fields that hold a byte beyond ASCII, apart from each other by blanks. Tags, names and messages in English around
 * them would outweigh them.
 */
function tellingFields(sample: Uint8Array): Uint8Array {
  const telling = new Uint8Array(sample.length + 1);
  let length = 0;
  let from = 0;
  let tells = false;
  for (let at = 0; at <= sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte > 0x7f) tells = true;
    if (byte >= 0x20 && !between.has(byte)) continue;
    if (tells) {
      telling.set(sample.subarray(from, at), length);
      length += at - from + 1;
      telling[length - 1] = 0x20;
    }
    from = at + 1;
    tells = false;
  }
  return telling.subarray(0, length);
}

/** Bytes that stand between fields: `"` `,` `;` `<` `>`. No encoding has them within a letter. */
const between: ReadonlySet<number> = new Set([0x22, 0x2c, 0x3b, 0x3c, 0x3e]);

/** The detector does not know code page 866, but the same letters in 1251. */
function confidenceIn866(evidence: Uint8Array): number {
  const letters = new TextDecoder('ibm866').decode(evidence);
  const in1251 = Uint8Array.from(letters, (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    return code < 0x80 ? code : 0x20;
  });
  return analyse(in1251).find(({ name }) => name === 'windows-1251')?.confidence ?? 0;
}
