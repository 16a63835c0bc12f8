/** `midad init`: founds a workspace; one that is there already stays as it is. */
import { basename, resolve } from 'node:path';
import { Newsroom } from '../../shared/model/newsroom';
import { initWorkspace, openWorkspace } from '../workspace/open-workspace';
import { failureAnswer, type Answer, type Context } from './answer';

export async function init({ call, t, ports, cwd }: Context): Promise<Answer> {
  const folder = resolve(cwd, call.values[0]!);
  const name = Newsroom.shape.name.safeParse(call.name ?? basename(folder));
  const wasThere = (await openWorkspace(folder, ports)).ok;
  const workspace = await initWorkspace(folder, { name: name.data ?? t('app.name') }, ports);
  if (!workspace.ok) return failureAnswer(workspace.failure, t);
  const founded = workspace.value.newsroom.read().name;
  return {
    exit: 0,
    facts: { workspace: folder, name: founded, founded: !wasThere },
    said: [t(wasThere ? 'cli.init.already' : 'cli.init.done', { name: founded, folder })],
    complaints: [],
  };
}
