import cli from './en/cli.json' with { type: 'json' };
import compare from './en/compare.json' with { type: 'json' };
import csv from './en/csv.json' with { type: 'json' };
import doctor from './en/doctor.json' with { type: 'json' };
import html from './en/html.json' with { type: 'json' };
import judgement from './en/judgement.json' with { type: 'json' };
import markdown from './en/markdown.json' with { type: 'json' };
import problem from './en/problem.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import watch from './en/watch.json' with { type: 'json' };

export const catalogue = {
  ...report,
  ...html,
  ...markdown,
  ...judgement,
  ...problem,
  ...cli,
  ...compare,
  ...csv,
  ...doctor,
  ...watch,
};
