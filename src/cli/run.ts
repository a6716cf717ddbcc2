import { completionFlag } from './completion/completion-flag.ts';
import { exitStatus } from './exit-status.ts';
import { answer, type Io, remark } from './io.ts';
import { version } from './version.ts';

/**
 * The command line: arguments in, exit status out. Nothing is thrown and the process is not ended, so that a test or
 * another program can call it.
 * @param argv The arguments, without node and the script.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await obey(argv, io);
  } catch (error) {
    return await explainFailure(error, argv, io);
  }
}

/** Every part is loaded when it is needed. */
async function obey(argv: readonly string[], io: Io): Promise<number> {
  if (argv[0] === completionFlag) {
    const { complete } = await import('./completion/complete.ts');
    await answer(
      io,
      complete(argv.slice(1))
        .map((word) => `${word}\n`)
        .join(''),
    );
    return exitStatus.written;
  }
  const { readRequest } = await import('./read-request.ts');
  const { loadLanguage } = await import('../locale/catalogues.ts');
  const { wordsFor } = await import('../locale/words.ts');
  const request = await readRequest(argv, io);
  await loadLanguage(request.locale);
  const words = wordsFor(request.locale);
  switch (request.command) {
    case 'version': {
      const { packVersions } = await import('./pack-versions.ts');
      await version(io);
      if (request.packs) await packVersions(io);
      return exitStatus.written;
    }
    case 'help': {
      const { helpText } = await import('./help/help.ts');
      await answer(io, await helpText(words, request.about, io.stdout.columns));
      return exitStatus.written;
    }
    case 'explain': {
      const { explainCommand } = await import('./explain/explain-command.ts');
      return await explainCommand(request, words, io);
    }
    case 'rules': {
      const { rulesCommand } = await import('./rules/rules-command.ts');
      return await rulesCommand(request, words, io);
    }
    case 'render': {
      const { renderCommand } = await import('./render-command.ts');
      return await renderCommand(request, words, io);
    }
    case 'watch': {
      const { watchCommand } = await import('./watch/watch-command.ts');
      return await watchCommand(request, words, io);
    }
    case 'doctor': {
      const { doctorCommand } = await import('./doctor/doctor-command.ts');
      return await doctorCommand(request, words, io);
    }
    case 'demo': {
      const { demoCommand } = await import('./demo/demo-command.ts');
      return await demoCommand(request, words, io);
    }
    case 'completion': {
      const { completionScript } = await import('./completion/completion-script.ts');
      await answer(io, completionScript(request.shell));
      return exitStatus.written;
    }
    case 'redact': {
      const { redactCommand } = await import('./redact-command.ts');
      return await redactCommand(request, words, io);
    }
    case 'triage': {
      const { triageCommand } = await import('./triage-command.ts');
      return await triageCommand(request, words, io);
    }
  }
}

/** A refusal is said in the reader's language. Anything else is a defect and is called one; --verbose shows where. */
async function explainFailure(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  const { loadLanguage } = await import('../locale/catalogues.ts');
  const { wordsFor } = await import('../locale/words.ts');
  const { languageIn } = await import('./locale-of.ts');
  const { complaintLines, Refusal } = await import('./refusal.ts');
  const locale = languageIn(argv);
  await loadLanguage(locale);
  const words = wordsFor(locale);
  if (error instanceof Refusal) {
    await remark(io, complaintLines(error.complaints, words));
    return error.status;
  }
  const message = error instanceof Error ? error.message : String(error);
  await remark(io, complaintLines([{ code: 'defect', typed: { message } }], words));
  if (argv.includes('--verbose') && error instanceof Error) await remark(io, [error.stack ?? '']);
  return exitStatus.defect;
}
