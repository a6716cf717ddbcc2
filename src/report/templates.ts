/**
 * Templates and assets by their path below `templates/`: `report.html.hbs`, `html/finding.hbs`, `report.css`. An asset is
 * a text; a template is a text, or what `compileTemplate` made of it.
 */
export type Templates = Readonly<Record<string, string | CompiledTemplate>>;

/** What Handlebars' precompiled code evaluates to. */
export interface CompiledTemplate {
  readonly compiler: readonly [revision: number, versions: string];
}
