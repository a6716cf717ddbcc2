import cli from './de/cli.json' with { type: 'json' };
import compare from './de/compare.json' with { type: 'json' };
import csv from './de/csv.json' with { type: 'json' };
import doctor from './de/doctor.json' with { type: 'json' };
import html from './de/html.json' with { type: 'json' };
import judgement from './de/judgement.json' with { type: 'json' };
import markdown from './de/markdown.json' with { type: 'json' };
import problem from './de/problem.json' with { type: 'json' };
import report from './de/report.json' with { type: 'json' };
import watch from './de/watch.json' with { type: 'json' };

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
