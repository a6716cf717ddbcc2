import type { Templates } from '../index.ts';
import { compiledTemplates } from './compiled-templates.ts';

/** What `render` fills: the templates, styles and scripts of this version, compiled, so that no page needs to allow `eval`. */
export const templates: Templates = compiledTemplates ?? {};
