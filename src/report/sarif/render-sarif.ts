import { wordsFor, type Words } from '../../locale/words.ts';
import { type PartialReading, partialSaid } from '../../model/partial.ts';
import type { TriageResult } from '../../model/result.ts';
import { visible } from '../visible.ts';
import { artifactsOf, uriOf } from './locations.ts';
import { message } from './message.ts';
import { resultsOf } from './results.ts';
import { rulesOf } from './rules.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** `report.sarif`: SARIF 2.1.0, for what gates on findings or collects those of many tools. */
export async function renderSarif(result: TriageResult): Promise<string> {
  const words = wordsFor(result.locale);
  const rules = rulesOf(result.findings, words);
  const log = {
    $schema: schema,
    version: '2.1.0',
    properties: { report: visible(result.reportId, 40) },
    runs: [
      {
        tool: {
          driver: {
            name: visible(result.tool.name, 80),
            version: visible(result.tool.version, 80),
            rules: [...rules.values()],
          },
        },
        language: result.locale,
        invocations: [invocationOf(result, words)],
        artifacts: artifactsOf(result.inputs),
        results: await resultsOf(result, rules, words),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const mostNotifications = 200;
const notified = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** What was run, and what of the inputs could not be read. */
function invocationOf({ command, inputs, verdict, partial }: TriageResult, words: Words): object {
  const problems = inputs.flatMap((input) => input.problems);
  return {
    commandLine: visible(command),
    executionSuccessful: verdict.severity !== 'unreadable' && !partial,
    toolExecutionNotifications: [
      ...(partial ? [soFar(partial, words)] : []),
      ...problems.slice(0, mostNotifications).map(({ code, gravity, args, place }) => ({
        level: notified[gravity],
        descriptor: { id: visible(code, 80) },
        message: message(words.say(`problem.${code}`, args)),
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(place.input) } } }],
      })),
    ],
  };
}

/** That the run was interrupted: no result here says nothing about what was not read. */
function soFar(partial: PartialReading, words: Words): object {
  const { key, args } = partialSaid(partial);
  return { level: 'error', descriptor: { id: 'run-interrupted' }, message: message(words.say(key, args)) };
}
