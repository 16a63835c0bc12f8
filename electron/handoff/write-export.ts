/** Hands articles and ticker over into a folder that a person chose. */
import { join } from 'node:path';
import type { Data } from '../../shared/data';
import { articlePageName } from '../../shared/export/export-context';
import { usualOutputs, type Output } from '../../shared/export/outputs';
import type { Leaver } from '../../shared/handoff/leavers';
import type { ExportOutcome as ExportOutcomeSchema } from '../../shared/ipc/contract';
import type { ArticleId } from '../../shared/model/ids';
import type { Identity } from '../identity/identity-file';
import type { Workspace } from '../workspace/open-workspace';
import { codeOf } from '../ports/errno';
import type { Files } from '../ports/files';
import { handOff, type HandOffTools } from './hand-off';
import type { TemplateChoice } from './own-templates';
import { rosterHere } from './roster-here';
import { signingOf } from './signed-manifest';
import { folderSink } from './sinks/folder-sink';
import { stateOfFolder } from './state-of-folder';

export type ExportOutcome = Data<typeof ExportOutcomeSchema>;

export type ExportRequest = {
  /** Outside the workspace; made if it is not there. */
  readonly folder: string;
  readonly articles: readonly ArticleId[];
  readonly ticker: 'include' | 'leave-out';
  readonly drafts: 'refuse' | 'include';
  readonly templates?: TemplateChoice;
  /** Whose key signs; null: nobody's. */
  readonly publisher?: Identity | null;
  /** As the index has them; null or absent: what the folder holds is read one by one. */
  readonly leavers?: readonly Leaver[] | null;
};

export type ExportTools = Omit<HandOffTools, 'sink'>;

/**
 * What the folder holds from before stays there, and its manifest beside the new one. Front page, sections and feeds tell of all that it holds afterwards; where it has pages of which no
 * manifest tells, they stay as they are.
 */
export async function writeExport(
  workspace: Workspace,
  { folder, publisher = null, ...request }: ExportRequest,
  { ports, maker }: ExportTools,
): Promise<ExportOutcome> {
  const { files } = ports;
  const { roster } = await rosterHere(workspace, ports);
  const signing = signingOf({ roster, identity: publisher });
  const since = await stateOfFolder(workspace, { folder, ports, signing });
  const lists = since === null && (await holdsPages(folder, files)) ? 'left' : 'made';
  const outcome = await handOff(
    workspace,
    {
      ...request,
      scope: 'some',
      outputs: lists === 'made' ? usualOutputs : withoutLists,
      profile: null,
      since,
      unchanged: 'mend',
      publisher,
      hasPage: (id) => files.exists(join(folder, articlePageName(id))),
    },
    { ports, maker, sink: folderSink(folder, files) },
  );
  if (outcome.kind === 'failed') return outcome;
  const { files: names, refused, leftOut } = outcome;
  return {
    kind: 'exported',
    files: [...names],
    lists,
    refused: refused.map(({ id, refusals }) => ({ id, refusals: [...refusals] })),
    leftOut: leftOut.map(({ id, types }) => ({ id, types: [...types] })),
  };
}

const withoutLists: ReadonlySet<Output> = new Set(
  [...usualOutputs].filter((output) => output !== 'sections' && output !== 'feeds'),
);

/** A front page, or the folder of an article. */
async function holdsPages(folder: string, { list }: Files): Promise<boolean> {
  try {
    return (await list(folder)).some(({ name }) => name === 'index.html' || /^[0-9A-HJKMNP-TV-Z]{26}$/.test(name));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}
