import cli from './fr/cli.json' with { type: 'json' };
import compare from './fr/compare.json' with { type: 'json' };
import csv from './fr/csv.json' with { type: 'json' };
import doctor from './fr/doctor.json' with { type: 'json' };
import html from './fr/html.json' with { type: 'json' };
import judgement from './fr/judgement.json' with { type: 'json' };
import markdown from './fr/markdown.json' with { type: 'json' };
import problem from './fr/problem.json' with { type: 'json' };
import report from './fr/report.json' with { type: 'json' };
import watch from './fr/watch.json' with { type: 'json' };

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
