import type { TriageResult } from '../../model/result.ts';
import type { Templates } from '../templates.ts';
import { cutToFit } from './cut-to-fit.ts';
import { readyFiller } from './fill-ready.ts';
import { cellInk, paragraphInk } from './ink.ts';
import { namesIn } from './names.ts';
import { penFor } from './pen.ts';
import { cuts, fullPlan, reportLimit } from './plan.ts';
import { reportView } from './report-view.ts';

/**
 * `report.md`: the report where HTML is not welcome, in the Markdown that GitHub, GitLab, Jira, Zendesk and Azure
 * DevOps share. At most 30,000 characters; what was left out for that is said where it is missing.
 */
export function renderMarkdown(result: TriageResult, templates: Templates): string {
  const fill = readyFiller(templates);
  const names = namesIn(result);
  const view = reportView(result, penFor(result.locale, paragraphInk(names)), penFor(result.locale, cellInk(names)));
  return cutToFit(fullPlan, cuts, reportLimit, (plan) => fill('report.md.hbs', view(plan)));
}
