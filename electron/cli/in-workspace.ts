/** What every command but `init` begins with. */
import { resolve } from 'node:path';
import { failureOf } from '../ports/errno';
import { openWorkspace, type Workspace } from '../workspace/open-workspace';
import { failureAnswer, type Answer, type Command, type Context } from './answer';

/** Opens the workspace named first and acts in it; what the disk refuses becomes the answer. */
export function inWorkspace(act: (workspace: Workspace, context: Context) => Promise<Answer>): Command {
  return async (context) => {
    const opened = await openWorkspace(resolve(context.cwd, context.call.values[0]!), context.ports);
    if (!opened.ok) return failureAnswer(opened.failure, context.t);
    try {
      return await act(opened.value, context);
    } catch (cause) {
      return failureAnswer(failureOf(cause), context.t);
    }
  };
}
