import { loadLanguage } from '../locale/catalogues.ts';
import type { TriageResult } from '../model/result.ts';
import { renderCsv } from './csv/render-csv.ts';
import { renderHtml } from './html/render-html.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { renderSarif } from './sarif/render-sarif.ts';
import type { Templates } from './templates.ts';
import { renderTicketJira, renderTicketMarkdown, renderTicketText } from './ticket/render-ticket.ts';

export const reportFormats = ['html', 'md', 'json', 'ticket', 'csv', 'sarif'] as const;

export type ReportFormat = (typeof reportFormats)[number];

export interface RenderOptions {
  /** Whether report.html shows everything, however large it gets. The other formats have limits of their own. */
  readonly full?: boolean;
  /** The same report in the language of the ticket, where that is another one: what `retellForTicket` gives. */
  readonly ticket?: TriageResult;
}

export interface RenderedFile {
  /** `report.html`, `ticket.txt` and so on: the same in every run. */
  readonly name: string;
  readonly text: string;
}

/**
 * One result in one format: the texts of one or more files, with the names that the command gives them. The language is the
 * result's own. `templates` are those of `evtriage/templates`, or the files below `templates/` by their path. Rejects when
 * one that the format needs is missing.
 */
export async function render(
  result: TriageResult,
  format: ReportFormat,
  templates: Templates,
  options: RenderOptions = {},
): Promise<readonly RenderedFile[]> {
  await loadLanguage(result.locale);
  await loadLanguage(options.ticket?.locale ?? result.locale);
  return renderers[format](result, templates, options);
}

type Renderer = (result: TriageResult, templates: Templates, options: RenderOptions) => Promise<RenderedFile[]>;

const renderers: Record<ReportFormat, Renderer> = {
  async html(result, templates, { full, ticket = result }) {
    const summary = renderTicketMarkdown(ticket, templates);
    return [{ name: 'report.html', text: await renderHtml(result, templates, summary, full, ticket.locale) }];
  },
  async md(result, templates) {
    return [{ name: 'report.md', text: renderMarkdown(result, templates) }];
  },
  async json(result) {
    return [{ name: 'report.json', text: `${JSON.stringify(result, null, 2)}\n` }];
  },
  async ticket(result, templates, { ticket = result }) {
    return [
      { name: 'ticket.md', text: renderTicketMarkdown(ticket, templates) },
      { name: 'ticket.txt', text: renderTicketText(ticket, templates) },
      { name: 'ticket.jira.txt', text: renderTicketJira(ticket, templates) },
    ];
  },
  async csv(result) {
    return [{ name: 'findings.csv', text: renderCsv(result) }];
  },
  async sarif(result) {
    return [{ name: 'report.sarif', text: await renderSarif(result) }];
  },
};
