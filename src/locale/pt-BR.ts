import cli from './pt-BR/cli.json' with { type: 'json' };
import compare from './pt-BR/compare.json' with { type: 'json' };
import csv from './pt-BR/csv.json' with { type: 'json' };
import doctor from './pt-BR/doctor.json' with { type: 'json' };
import html from './pt-BR/html.json' with { type: 'json' };
import judgement from './pt-BR/judgement.json' with { type: 'json' };
import markdown from './pt-BR/markdown.json' with { type: 'json' };
import problem from './pt-BR/problem.json' with { type: 'json' };
import report from './pt-BR/report.json' with { type: 'json' };
import watch from './pt-BR/watch.json' with { type: 'json' };

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
