import type { Evidence } from '../../model/finding.ts';
import type { InputSummary } from '../../model/result.ts';
import { visible } from '../visible.ts';

/** A relative reference to an input: it leads nowhere but below the folder that the logs lie in. */
export function uriOf(name: string): string {
  const steps = visible(name)
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.map(encodeURIComponent).join('/') || 'input';
}

/** The inputs as artifacts. */
export function artifactsOf(inputs: readonly InputSummary[]): readonly object[] {
  return inputs.map(({ name, bytes, sha256 }, at) => ({
    location: { uri: uriOf(name) },
    ...(bytes === null ? {} : { length: bytes }),
    ...(sha256 === null ? {} : { hashes: { 'sha-256': visible(sha256) } }),
    roles: ['analysisTarget'],
    // The schema wants no two artifacts that are alike.
    properties: { number: at + 1 },
  }));
}

/** Where an event stands: the file, its line where it has lines, and the record of the log. */
export function locationOf({ place, channel }: Evidence, inputs: ReadonlyMap<string, number>): object {
  const { input, line, record } = place;
  const index = inputs.get(input);
  const name = record === undefined ? '' : visible(record, 200);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(input), ...(index === undefined ? {} : { index }) },
      ...(line === undefined || line < 1 ? {} : { region: { startLine: line } }),
    },
    ...(name === ''
      ? {}
      : { logicalLocations: [{ name, fullyQualifiedName: `${visible(channel, 200)}/${name}`, kind: 'record' }] }),
  };
}
