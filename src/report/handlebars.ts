import Handlebars from 'handlebars';
import type { Templates } from './templates.ts';

/** Fills the template at `file`, a path below `templates/`, with a view of ready strings and numbers. */
export type FillTemplate = (file: string, view: object) => string;

/**
 * An isolated Handlebars environment that knows `templates` and nothing else. Each `.hbs` file is also a partial under
 * its path without the ending: `{{> html/finding}}`.
 * Strict: a name that the view does not carry throws, so that a misspelt field cannot pass as an empty text.
 * `escape: 'html'` escapes every `{{value}}`; `'none'` is for formats that escape by rules of their own.
 */
export function templateFiller(templates: Templates, escape: 'html' | 'none'): FillTemplate {
  const handlebars = Handlebars.create();
  const options: CompileOptions = { strict: true, noEscape: escape === 'none', preventIndent: true };
  const compiled = new Map<string, Handlebars.TemplateDelegate>();

  for (const [file, text] of Object.entries(templates)) {
    if (file.endsWith('.hbs')) handlebars.registerPartial(file.slice(0, -'.hbs'.length), text);
  }

  return (file, view) => {
    let fill = compiled.get(file);
    if (!fill) {
      const text = templates[file];
      if (text === undefined) throw new Error(`no template '${file}'; there are: ${Object.keys(templates).join(', ')}`);
      fill = handlebars.compile(text, options);
      compiled.set(file, fill);
    }
    return fill(view);
  };
}
