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
    default:
      throw new Error(request.action);
  }
}
