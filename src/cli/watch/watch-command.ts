import type { Words } from '../../locale/words.ts';
import { reasonOf, systemCode } from '../../node/reason.ts';
import { type Bell, createBell } from '../../node/watch/bell.ts';
import { hearChanges, type StopHearing } from '../../node/watch/hear-changes.ts';
import { keepWatch } from '../../node/watch/keep-watch.ts';
import { lookAtInbox } from '../../node/watch/look-at-inbox.ts';
import { exitStatus } from '../exit-status.ts';
import { type Io, remark } from '../io.ts';
import { oneLine } from '../one-line.ts';
import { ruleProblemLines } from '../problem-lines.ts';
import type { WatchRequest } from '../request.ts';
import { dealOrTell } from './deal-or-tell.ts';
import { dropLine } from './drop-lines.ts';
import { openSite } from './open-site.ts';
import type { Site } from './site.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** Beside being told of changes: some systems forget to. */
const lookAnywayMs = 60_000;
/** Where the system does not tell. */
const lookUntoldMs = 5_000;
/** With --once, what cannot be dealt with so long after it settled is left for the next run. */
const patienceMs = 60_000;

/** A report for each drop in the inbox, until somebody ends it; the exit status. */
export async function watchCommand(request: WatchRequest, words: Words, io: Io): Promise<number> {
  const { site, giveBack } = await openSite(request, words, io);
  try {
    await sayStart(site);
    return await watchInbox(site);
  } finally {
    await giveBack();
  }
}

async function sayStart({ request, grounds, words, io }: Site): Promise<void> {
  const { inbox, out, each, once } = request;
  const { shown, foreign } = grounds.rules;
  const lines = [...ruleProblemLines(shown, words)];
  if (foreign > 0 && !each.quiet) lines.push(words.say('cli.foreign-rules', { count: foreign }));
  if (!once && !each.quiet) lines.push(words.say('watch.started', { inbox: oneLine(inbox), out: oneLine(out) }));
  await remark(io, lines);
}

async function watchInbox(site: Site): Promise<number> {
  const { request, words, io, told, record } = site;
  const bell = createBell();
  let lookEveryMs = request.pollMs ?? lookAnywayMs;
  let current: string | null = null;
  let isStopped = false;
  let isLost = false;
  // A second Ctrl-C ends the process, as it does everywhere: what is half written then is taken away by the next run.
  const stopListening = io.onInterrupt?.(() => {
    isStopped = true;
    stopListening?.();
    if (current !== null) void remark(io, [words.say('watch.stopping', { name: oneLine(current) })]);
    bell.ring();
  });
  const stopHearing = await hear(site, bell, (reason) => {
    lookEveryMs = lookUntoldMs;
    void remark(io, [words.say('watch.deaf', { reason, pauseMs: lookUntoldMs })]);
  });
  try {
    const left = await keepWatch({
      async look() {
        const seen = await lookAtInbox(site.inbox, site.apart);
        isLost = false;
        told.over('inbox');
        return seen;
      },
      async lookFailed(error) {
        if (systemCode(error) === null) throw error;
        isLost = true;
        await told.say('inbox', [words.say('watch.inbox-lost', { reason: reasonOf(error, words) })]);
      },
      isKnown: record.knows,
      async attempt(name, stamp, tries) {
        current = name;
        const { outcome, status } = await dealOrTell(site, { name, stamp, tries });
        current = null;
        if (outcome === 'done') site.worst = Math.max(site.worst, status);
        return outcome;
      },
      async gone(names) {
        if (request.each.quiet) return;
        await remark(
          io,
          names.map((name) => dropLine(name, words.say('watch.gone'), words)),
        );
      },
      now: () => performance.now(),
      wait: (ms) => bell.wait(ms),
      stopped: () => isStopped,
      pace: { quietMs: request.quietMs, firstPauseMs, longestPauseMs },
      lookEveryMs: () => lookEveryMs,
      once: request.once ? { patienceMs } : null,
    });
    if (!request.once) return exitStatus.written;
    if (isLost) return exitStatus.refused;
    if (isStopped && left.length > 0) return exitStatus.interrupted;
    const lines = left.map((name) => dropLine(name, words.say('watch.left'), words));
    await remark(io, lines);
    return left.length > 0 ? Math.max(site.worst, exitStatus.unreadable) : site.worst;
  } finally {
    stopListening?.();
    await stopHearing();
  }
}

async function hear(site: Site, bell: Bell, deaf: (reason: string) => void): Promise<StopHearing> {
  const { request, inbox, out, words } = site;
  if (request.once || request.pollMs !== null) return async () => {};
  return await hearChanges(
    inbox,
    [out],
    () => bell.ring(),
    (error) => {
      // Linux says that the disk is full when it means that its watches are used up.
      deaf(systemCode(error) === 'ENOSPC' ? words.say('watch.no-watches') : reasonOf(error, words));
      bell.ring();
    },
  );
}
