import { canonicalCode, isFailureCode } from '../model/code.ts';
import type { EventRecord } from '../model/event.ts';
import type { PackIndex } from './pack-index.ts';

export interface FoundCode {
  /** `0x` and eight upper-case hex digits. */
  readonly code: string;
  readonly asLogged: string;
}

const codeName = /(?:code|status|hresult|error|result)$/i;
/** Four hex digits without a mark are a code only where a pack names them as an alias: CAPI2 writes 12007 as 2EE7. */
const leadingCode = /^\s*(0x[0-9a-f]+|-?\d{1,10}|[89a-f][0-9a-f]{7}|\d[0-9a-f]{3})\b/i;
const codesInText = /\b0x[0-9a-f]{3,9}\b|(?<![\w.-])-?[1-9]\d{9}(?![\w.-])/gi;

/**
 * The diagnostic code of an event of a known product: from the fields that are meant for it, else from the text. Of
 * several codes the last one that the pack explains is taken, since inner causes stand last; one that only the shared
 * tables explain gives way to one of its own, and a code that names no cause to one that does.
 */
export function findCode(event: EventRecord, index: PackIndex): FoundCode | null {
  const fields = bestOf(codesInFields(event, index), index);
  return fields.named ?? fields.any ?? bestOf(codesInTexts(event, index), index).named;
}

/**
 * The code of an event of an unknown product. Only failures of the HRESULT kind are taken: other numbers in an unknown
 * text are sizes, addresses and ids, and would split one failure into many groups.
 */
export function findCodeOfStranger(event: EventRecord): FoundCode | null {
  for (const [name, value] of Object.entries(event.data)) {
    if (!codeName.test(name)) continue;
    const code = canonicalCode(value);
    if (code !== null && isFailureCode(code)) return { code, asLogged: value.trim() };
  }
  for (const [written] of event.message.matchAll(/\b0x[89a-f][0-9a-f]{7}\b/gi)) {
    const code = canonicalCode(written);
    if (code !== null) return { code, asLogged: written };
  }
  return null;
}

function codesInFields({ data }: EventRecord, index: PackIndex): readonly FoundCode[] {
  const codes: FoundCode[] = [];
  for (const name of Object.keys(data)) {
    if (index.roleOf(name)?.of !== 'code') continue;
    const written = leadingCode.exec(data[name] ?? '')?.[1];
    const code = written === undefined ? null : index.canonical(written);
    if (code !== null && written !== undefined) codes.push({ code, asLogged: written });
  }
  return codes;
}

function* codesInTexts(event: EventRecord, index: PackIndex): Generator<FoundCode> {
  for (const text of [...Object.values(event.data), event.message]) {
    for (const [written] of text.matchAll(codesInText)) {
      const code = index.canonical(written);
      if (code !== null) yield { code, asLogged: written };
    }
  }
}

/** `named`: a code that is explained or that reports a failure by itself. `any`: the first one there is. */
function bestOf(codes: Iterable<FoundCode>, index: PackIndex): { named: FoundCode | null; any: FoundCode | null } {
  let named: FoundCode | null = null;
  let most = 0;
  let any: FoundCode | null = null;
  for (const found of codes) {
    any ??= found;
    const weight = weightOf(found, index);
    if (weight === 0 || weight < most) continue;
    named = found;
    most = weight;
  }
  return { named, any };
}

/** How much a code tells: 4 and 3 a cause, as the product or as Windows documents it, 2 that it failed, 1 next to nothing. */
function weightOf({ code, asLogged }: FoundCode, index: PackIndex): number {
  const entry = index.code(code);
  if (entry && !entry.generic) return index.owns(code) ? 4 : 3;
  if (entry) return 1;
  return isFailureCode(code) && !/^[1-9]/.test(asLogged) ? 2 : 0;
}
