/** `midad import`: files into articles and ticker lines. One that fails is named and holds up no other. */
import { resolve } from 'node:path';
import type { Imported } from '../../../shared/import/imported';
import type { Failure } from '../../../shared/model/failure';
import type { ArticleId } from '../../../shared/model/ids';
import type { Translate } from '../../../shared/messages/translate';
import { failed, succeeded, type Result } from '../../../shared/result';
import { importDocument, isImportableDocument, type DocumentFailure } from '../../documents/import-document';
import { pictureMakerHere } from '../../media/picture-maker-here';
import { storePicture } from '../../media/store-picture';
import type { Workspace } from '../../workspace/open-workspace';
import { problemText, type Answer, type Context } from '../answer';
import {
  feedLines,
  keepFeed,
  keepTicker,
  tickerLines,
  type Into,
  type KeptFeed,
  type KeptTicker,
} from './import-lines';
import { settlePictures } from './import-pictures';
import { inWorkspace } from '../in-workspace';
import { readFile, type ReadFailure } from '../read-file';

type FileFailure =
  | DocumentFailure
  | ReadFailure
  | { readonly code: 'not-saved'; readonly failure: Failure; readonly article: Kept['article'] };
type Kept = {
  readonly article: { readonly id: ArticleId; readonly headline: string } | null;
  readonly ticker: KeptTicker | null;
  readonly feed: KeptFeed | null;
  readonly unplaced: Imported['unplaced'];
  readonly leftOut: Imported['leftOut'];
};
type FileOutcome = { readonly file: string; readonly result: Result<Kept, FileFailure> };

export const importFiles = inWorkspace(async (workspace, context) => {
  const outcomes: FileOutcome[] = [];
  for (const file of context.call.values.slice(1)) {
    outcomes.push({ file, result: await importOne(file, workspace, context) });
  }
  return answerOf(outcomes, context.t);
});

async function importOne(file: string, workspace: Workspace, { ports, cwd }: Context): Promise<FileOutcome['result']> {
  if (!isImportableDocument(file)) return failed({ code: 'unknown-kind' });
  const bytes = await readFile(ports.files, file, cwd);
  if (!bytes.ok) return bytes;
  const tools = { media: workspace.media, newsroom: workspace.newsroom.read(), maker: pictureMakerHere };
  const store = (picture: Uint8Array) => storePicture(picture, tools);
  const read = await importDocument({ name: file, bytes: bytes.value }, { newKey: ports.ids.newKey, store });
  if (!read.ok) return read;
  const { article, leftOut } = read.value;
  const into = { workspace, now: ports.clock.now() };
  if (article === null) return keep(read.value, into);
  const settled = await settlePictures(article.body, { page: resolve(cwd, file), workspace, ports });
  const imported = { ...read.value, article: { ...article, body: settled.body } };
  return keep({ ...imported, leftOut: [...leftOut, ...settled.leftOut] }, into);
}

/** The article first: where the ticker then fails, the failure says which article is there already. */
async function keep(imported: Imported, { workspace, now }: Into): Promise<FileOutcome['result']> {
  const article = await keepArticle(imported.article, workspace);
  if (!article.ok) return notSaved(article.failure, null);
  const ticker = await keepTicker(imported.ticker, { workspace, now });
  if (!ticker.ok) return notSaved(ticker.failure, article.value);
  const feed = await keepFeed(imported.feed, { workspace, now });
  if (!feed.ok) return notSaved(feed.failure, article.value);
  const { unplaced, leftOut } = imported;
  return succeeded({ article: article.value, ticker: ticker.value, feed: feed.value, unplaced, leftOut });
}

const notSaved = (failure: Failure, article: Kept['article']) =>
  failed({ code: 'not-saved' as const, failure, article });

async function keepArticle(
  article: Imported['article'],
  workspace: Workspace,
): Promise<Result<Kept['article'], Failure>> {
  if (article === null) return succeeded(null);
  const created = await workspace.articles.create(article);
  if (created.kind === 'failed') return failed(created.failure);
  return succeeded({ id: created.id, headline: article.headline ?? '' });
}

function answerOf(outcomes: readonly FileOutcome[], t: Translate): Answer {
  const said = outcomes.flatMap(({ file, result }) => (result.ok ? keptLines(file, result.value, t) : []));
  const complaints = outcomes.flatMap(({ file, result }) => (result.ok ? [] : [failureLine(file, result.failure, t)]));
  const files = outcomes.map(({ file, result }) =>
    result.ok
      ? { file, ok: true, ...result.value }
      : { file, ok: false, failure: { ...result.failure, message: failureLine(file, result.failure, t) } },
  );
  return { exit: complaints.length === 0 ? 0 : 1, facts: { files }, said, complaints };
}

function keptLines(file: string, { article, ticker, feed, unplaced, leftOut }: Kept, t: Translate): string[] {
  return [
    ...(article === null ? [] : [t('cli.import.article', { file, ...article })]),
    ...(ticker === null ? [] : tickerLines(file, ticker, t)),
    ...(feed === null ? [] : feedLines(file, feed, t)),
    ...unplaced.map(({ line, text, reason }) => `${file}:${line}: ${t(`cli.unplaced.${reason}`)}: ${text}`),
    ...leftOut.map((one) => leftOutLine(file, one, t)),
  ];
}

function leftOutLine(file: string, { what, text, author, failure }: Imported['leftOut'][number], t: Translate): string {
  const whose = author === undefined ? '' : ` (${author})`;
  const why = failure === undefined ? '' : `: ${t(`failure.${failure.code}`, failure)}`;
  return `${file}: ${t(`cli.leftOut.${what}`)}${whose}${text === '' ? '' : `: ${text}`}${why}`;
}

function failureLine(file: string, failure: FileFailure, t: Translate): string {
  if (failure.code === 'unreadable') return `${file}: ${problemText(failure.problem, t)}`;
  if (failure.code === 'not-saved') return `${file}: ${t(`failure.${failure.failure.code}`, failure.failure)}`;
  return t(`cli.file.${failure.code}`, { file });
}
