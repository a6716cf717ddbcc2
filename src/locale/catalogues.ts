import type { Locale } from '../model/locale.ts';
import enCli from './en/cli.json' with { type: 'json' };
import enCompare from './en/compare.json' with { type: 'json' };
import enCsv from './en/csv.json' with { type: 'json' };
import enDoctor from './en/doctor.json' with { type: 'json' };
import enHtml from './en/html.json' with { type: 'json' };
import enJudgement from './en/judgement.json' with { type: 'json' };
import enMarkdown from './en/markdown.json' with { type: 'json' };
import enProblem from './en/problem.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import zhCli from './zh-CN/cli.json' with { type: 'json' };
import zhCompare from './zh-CN/compare.json' with { type: 'json' };
import zhCsv from './zh-CN/csv.json' with { type: 'json' };
import zhDoctor from './zh-CN/doctor.json' with { type: 'json' };
import zhHtml from './zh-CN/html.json' with { type: 'json' };
import zhJudgement from './zh-CN/judgement.json' with { type: 'json' };
import zhMarkdown from './zh-CN/markdown.json' with { type: 'json' };
import zhProblem from './zh-CN/problem.json' with { type: 'json' };
import zhReport from './zh-CN/report.json' with { type: 'json' };

/** Every text of the interface as an ICU pattern, by key, by language. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    ...enReport,
    ...enHtml,
    ...enMarkdown,
    ...enJudgement,
    ...enProblem,
    ...enCli,
    ...enCompare,
    ...enCsv,
    ...enDoctor,
  },
  'zh-CN': {
    ...zhReport,
    ...zhHtml,
    ...zhMarkdown,
    ...zhJudgement,
    ...zhProblem,
    ...zhCli,
    ...zhCompare,
    ...zhCsv,
    ...zhDoctor,
  },
};
