import type { TriageResult } from '../../model/result.ts';
import { cutToFit } from '../markdown/cut-to-fit.ts';
import { readyFiller } from '../markdown/fill-ready.ts';
import { paragraphInk } from '../markdown/ink.ts';
import { namesIn } from '../markdown/names.ts';
import { penFor } from '../markdown/pen.ts';
import type { Ink } from '../markdown/ready.ts';
import type { Templates } from '../templates.ts';
import { jiraInk } from './jira-ink.ts';
import { plainInk } from './plain-ink.ts';
import { fullTicket, ticketCuts, ticketLimit } from './ticket-plan.ts';
import { ticketView } from './ticket-view.ts';

/** `ticket.md`: the summary for a comment field that knows Markdown. At most 3,900 characters; says what was cut. */
export function renderTicketMarkdown(result: TriageResult, templates: Templates): string {
  return ticket(result, templates, 'ticket.md.hbs', paragraphInk(namesIn(result)));
}

/** `ticket.txt`: the same summary without any marks. At most 3,900 characters; says what was cut. */
export function renderTicketText(result: TriageResult, templates: Templates): string {
  return ticket(result, templates, 'ticket.txt.hbs', plainInk);
}

/** `ticket.jira.txt`: the same summary in Jira's wiki markup. At most 3,900 characters; says what was cut. */
export function renderTicketJira(result: TriageResult, templates: Templates): string {
  return ticket(result, templates, 'ticket.jira.txt.hbs', jiraInk);
}

function ticket(result: TriageResult, templates: Templates, template: string, ink: Ink): string {
  const fill = readyFiller(templates);
  const view = ticketView(result, penFor(result.locale, ink));
  return cutToFit(fullTicket, ticketCuts, ticketLimit, (plan) => fill(template, view(plan)));
}
