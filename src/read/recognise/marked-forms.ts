import type { InputForm } from '../../model/form.ts';

/** Forms that begin with `<` and are not the XML of events. */
export type MarkedForm = Extract<InputForm, 'clixml' | 'svclog' | 'cmtrace'>;

const patterns: readonly (readonly [RegExp, MarkedForm])[] = [
  [
    /^(?:<\?xml[^>]*>\s*)?<Objs\s[^>]{0,300}Version=[\s\S]*?<T>(?:\w{1,20}\.){0,3}System\.Diagnostics\.Event(?:ing\.Reader\.EventLogRecord|LogEntry)\b/,
    'clixml',
  ],
  // Writers leave the root out; some tool that puts several files together adds one.
  [/^(?:<\?xml[^>]*>\s*)?(?:<[^\s<>/!?]{1,64}>\s*)?<E2ETraceEvent[\s>]/, 'svclog'],
  [/^<!\[LOG\[/, 'cmtrace'],
];

/** The form of a text (no blanks before it) that is one of these; null when it is none. */
export function markedForm(text: string): MarkedForm | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
