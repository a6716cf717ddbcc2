import { canonicalCode, isFailureCode } from '../model/code.ts';
import type { EventRecord } from '../model/event.ts';
import type { PackIndex } from './pack-index.ts';

export interface FoundCode {
  /** `0x` and eight upper-case hex digits. */
  readonly code: string;
  readonly asLogged: string;
}

const codeName = /(?:code|status|hresult|error|result)$/i;
const leadingCode = /^\s*(0x[0-9a-f]+|-?\d{1,10}|[89a-f][0-9a-f]{7})\b/i;
const codesInText = /\b0x[0-9a-f]{3,9}\b|(?<![\w.-])-?[1-9]\d{9}(?![\w.-])/gi;

/**
 * The diagnostic code of an event of a known product: from the fields that are meant for it, else from the text. Of
 * several codes the last one that the pack explains is taken, since inner causes stand last; a code that names no cause
 * gives way to one that does.
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

/** `named`: a code that the pack explains or that reports a failure by itself. `any`: the first one there is. */
function bestOf(codes: Iterable<FoundCode>, index: PackIndex): { named: FoundCode | null; any: FoundCode | null } {
  let explained: FoundCode | null = null;
  let failing: FoundCode | null = null;
  let generic: FoundCode | null = null;
  let any: FoundCode | null = null;
  for (const found of codes) {
    any ??= found;
    const entry = index.code(found.code);
    if (entry && !entry.generic) explained = found;
    else if (entry) generic = found;
    else if (isFailureCode(found.code) && !/^[1-9]/.test(found.asLogged)) failing = found;
  }
  return { named: explained ?? failing ?? generic, any };
}
