import cli from './es/cli.json' with { type: 'json' };
import compare from './es/compare.json' with { type: 'json' };
import csv from './es/csv.json' with { type: 'json' };
import doctor from './es/doctor.json' with { type: 'json' };
import html from './es/html.json' with { type: 'json' };
import judgement from './es/judgement.json' with { type: 'json' };
import markdown from './es/markdown.json' with { type: 'json' };
import problem from './es/problem.json' with { type: 'json' };
import report from './es/report.json' with { type: 'json' };
import watch from './es/watch.json' with { type: 'json' };

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
