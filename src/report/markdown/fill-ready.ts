import { templateFiller } from '../handlebars.ts';
import type { Templates } from '../templates.ts';
import type { OnlyReady } from './ready.ts';

/** Fills a template that escapes nothing, with a view in which every text is ready. */
export type FillReady = <View extends object>(file: string, view: View & OnlyReady<View>) => string;

export function readyFiller(templates: Templates): FillReady {
  return templateFiller(templates, 'none');
}
