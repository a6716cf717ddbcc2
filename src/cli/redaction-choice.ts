import { nameClasses, redactionProfiles, type NameClass, type RedactionProfile } from '../model/redaction.ts';
import type { Arguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';
import type { RedactionChoice } from './request.ts';

/** The options of redaction, understood. */
export function redactionChoice(args: Arguments): RedactionChoice {
  const profile = profileOf(args.text('redact'));
  const keep = keptIn(args.text('keep'));
  const key = args.text('key');
  const shiftTime = args.on('shift-time');
  const stranger = keep.length > 0 ? '--keep' : key !== undefined ? '--key' : shiftTime ? '--shift-time' : null;
  if (profile === 'none' && stranger !== null) throw new Refusal({ code: 'redact-none', args: { option: stranger } });
  return { profile, keep, shiftTime, ...(key === undefined ? {} : { key }) };
}

function profileOf(text: string | undefined): RedactionProfile {
  const profile = redactionProfiles.find((one) => one === (text ?? 'share'));
  if (!profile) throw new Refusal({ code: 'redact', typed: { value: text ?? '' } });
  return profile;
}

function keptIn(list: string | undefined): readonly NameClass[] {
  const words = (list ?? '').split(',').map((word) => word.trim().toLowerCase());
  return [...new Set(words.filter((word) => word !== '').map(classOf))];
}

function classOf(word: string): NameClass {
  const nameClass = nameClasses.find((one) => one === word || `${one}s` === word);
  if (!nameClass) throw new Refusal({ code: 'keep', typed: { value: word }, args: { known: nameClasses.join(', ') } });
  return nameClass;
}
