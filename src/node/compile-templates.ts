import { compileTemplate } from '../report/compile-template.ts';
import { readTemplates } from './load-templates.ts';

/** The module that scripts/build.mjs puts in the place of compiled-templates.ts: the templates of this package, compiled. */
export async function compileTemplates(): Promise<string> {
  const compiled = Object.entries(await readTemplates()).map(([file, text]) => {
    const value = file.endsWith('.hbs') ? compileTemplate(file, text) : JSON.stringify(text);
    return `${JSON.stringify(file)}: ${value}`;
  });
  return `export const compiledTemplates = {\n${compiled.join(',\n')}\n};\n`;
}
