/**
 * The longest text that fits. `cuts` are taken in order until `write` gives at most `limit` characters; then those that
 * turn out not to have been needed are taken back, the dearest (last) first.
 */
export function cutToFit<Plan extends object>(
  full: Plan,
  cuts: readonly Partial<Plan>[],
  limit: number,
  write: (plan: Plan) => string,
): string {
  const withCuts = (taken: readonly Partial<Plan>[]) => write(Object.assign({}, full, ...taken) as Plan);
  let taken: readonly Partial<Plan>[] = [];
  let text = withCuts(taken);
  for (const cut of cuts) {
    if (text.length <= limit) break;
    taken = [...taken, cut];
    text = withCuts(taken);
  }
  for (const cut of taken.toReversed()) {
    const fewer = taken.filter((other) => other !== cut);
    const longer = withCuts(fewer);
    if (longer.length <= limit) [taken, text] = [fewer, longer];
  }
  return text;
}
