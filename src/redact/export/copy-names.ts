import type { InputForm } from '../../model/form.ts';
import { endingsOf } from './frame.ts';

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * Names for copies, one for each that is asked for: `old/app.xml.gz` is `old-app.xml`. No folder, nothing that a system
 * takes for something else, and no name twice, whatever its case.
 */
export function copyNames(): (shown: string, form: InputForm) => string {
  const given = new Set<string>();
  return (shown, form) => {
    const flat = shown
      .replace(/\.(?:gz|zip|cab)$/i, '')
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
      .replace(/^[.\s-]+|[.\s]+$/g, '')
      .replace(device, '_$&');
    const [first = ''] = endingsOf(form);
    const ending = endingsOf(form).find((one) => flat.toLowerCase().endsWith(one));
    const stem = (ending ? flat.slice(0, -ending.length) : flat.replace(/\.\w{1,8}$/, '')).slice(0, 120) || 'log';
    let name = stem + (ending ?? first);
    for (let next = 2; given.has(name.toLowerCase()); next += 1) name = `${stem} (${next})${ending ?? first}`;
    given.add(name.toLowerCase());
    return name;
  };
}
