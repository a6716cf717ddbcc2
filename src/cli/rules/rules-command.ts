import type { Words } from '../../locale/words.ts';
import type { Io } from '../io.ts';
import type { RulesRequest } from '../request.ts';

/** What rule authors use. Each action is loaded when it is needed. */
export async function rulesCommand(request: RulesRequest, words: Words, io: Io): Promise<number> {
  switch (request.action) {
    case 'stub': {
      const { stubCommand } = await import('./stub-command.ts');
      return await stubCommand(request, words, io);
    }
    case 'list': {
      const { listCommand } = await import('./list-command.ts');
      return await listCommand(request, words, io);
    }
    case 'check': {
      const { checkCommand } = await import('./check-command.ts');
      return await checkCommand(request, words, io);
    }
    case 'test': {
      const { testCommand } = await import('./test-command.ts');
      return await testCommand(request, words, io);
    }
  }
}
