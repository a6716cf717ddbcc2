import { compileTemplate } from '../report/compile-template.ts';
import { readTemplates } from './load-templates.ts';

/** What scripts/build.mjs writes into dist/templates.js: a module whose `templates` are those of this package, compiled. */
export async function compileTemplates(): Promise<string> {
  const compiled = Object.entries(await readTemplates()).map(([file, text]) => {
    const value = file.endsWith('.hbs') ? compileTemplate(file, text) : JSON.stringify(text);
    return `${JSON.stringify(file)}: ${value}`;
  });
  return `export const templates = {\n${compiled.join(',\n')}\n};\n`;
}
