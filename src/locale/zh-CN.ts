import cli from './zh-CN/cli.json' with { type: 'json' };
import compare from './zh-CN/compare.json' with { type: 'json' };
import csv from './zh-CN/csv.json' with { type: 'json' };
import doctor from './zh-CN/doctor.json' with { type: 'json' };
import html from './zh-CN/html.json' with { type: 'json' };
import judgement from './zh-CN/judgement.json' with { type: 'json' };
import markdown from './zh-CN/markdown.json' with { type: 'json' };
import problem from './zh-CN/problem.json' with { type: 'json' };
import report from './zh-CN/report.json' with { type: 'json' };
import watch from './zh-CN/watch.json' with { type: 'json' };

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
