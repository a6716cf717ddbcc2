import type { Ink, Ready, Say } from './ready.ts';

/** The same ink, which writes a text it has met before at once: a report that must be cut is written many times. */
export function rememberingInk(ink: Ink): Ink {
  return { prose: remembering(ink.prose), code: remembering(ink.code) };
}

/** The same for sentences around texts. */
export function rememberingSay(say: Say): Say {
  const said = new Map<string, Ready>();
  return (key, args = {}) => {
    const call = `${key} ${JSON.stringify(args)}`;
    let ready = said.get(call);
    if (ready === undefined) said.set(call, (ready = say(key, args)));
    return ready;
  };
}

function remembering(write: Ink['prose']): Ink['prose'] {
  const written = new Map<string, Ready>();
  return (text, limit) => {
    const key = `${limit ?? ''} ${text}`;
    let ready = written.get(key);
    if (ready === undefined) written.set(key, (ready = write(text, limit)));
    return ready;
  };
}
