import cli from './ja/cli.json' with { type: 'json' };
import compare from './ja/compare.json' with { type: 'json' };
import csv from './ja/csv.json' with { type: 'json' };
import doctor from './ja/doctor.json' with { type: 'json' };
import html from './ja/html.json' with { type: 'json' };
import judgement from './ja/judgement.json' with { type: 'json' };
import markdown from './ja/markdown.json' with { type: 'json' };
import problem from './ja/problem.json' with { type: 'json' };
import report from './ja/report.json' with { type: 'json' };
import watch from './ja/watch.json' with { type: 'json' };

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
