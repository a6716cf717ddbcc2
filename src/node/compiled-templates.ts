import type { Templates } from '../index.ts';

/** The templates as scripts/build.mjs compiled them. Null when this runs from the source, whose build may be an old one. */
export const compiledTemplates = null as Templates | null;
