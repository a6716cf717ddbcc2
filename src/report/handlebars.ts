import Handlebars from 'handlebars';
import type { Templates } from './templates.ts';

/** Fills the template at `file`, a path below `templates/`, with a view of ready strings and numbers. */
export type FillTemplate = (file: string, view: object) => string;

/** `html` escapes every `{{value}}`; `none` is for formats that escape by rules of their own. */
export type Escape = 'html' | 'none';

/** How the template at `file` escapes. */
export function escapeOf(file: string): Escape {
  return file.startsWith('html/') || file.endsWith('.html.hbs') ? 'html' : 'none';
}

/** Strict: a name that the view does not carry throws, so that a misspelt field cannot pass as an empty text. */
export function templateOptions(escape: Escape): CompileOptions {
  return { strict: true, noEscape: escape === 'none', preventIndent: true };
}

/**
 * An isolated Handlebars environment that knows `templates` and nothing else. Each `.hbs` file is also a partial under
 * its path without the ending: `{{> html/finding}}`. What is built has Handlebars without its compiler, which a
 * compiled template does not need and which no page with a content security policy would run.
 */
export function templateFiller(templates: Templates, escape: Escape): FillTemplate {
  const handlebars = Handlebars.create();
  const compiled = new Map<string, Handlebars.TemplateDelegate>();

  for (const [file, template] of Object.entries(templates)) {
    if (!file.endsWith('.hbs')) continue;
    if (typeof template === 'string' && !('compile' in handlebars)) {
      throw new Error(
        `the template '${file}' is a text; a built evtriage fills compiled ones, those of evtriage/templates`,
      );
    }
    const partial = typeof template === 'string' ? template : handlebars.template(template);
    handlebars.registerPartial(file.slice(0, -'.hbs'.length), partial);
  }

  return (file, view) => {
    let fill = compiled.get(file);
    if (!fill) {
      const template = templates[file];
      if (template === undefined)
        throw new Error(`no template '${file}'; there are: ${Object.keys(templates).join(', ')}`);
      fill =
        typeof template === 'string'
          ? handlebars.compile(template, templateOptions(escape))
          : handlebars.template(template);
      compiled.set(file, fill);
    }
    return fill(view);
  };
}
