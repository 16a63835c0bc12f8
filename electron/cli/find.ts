/** `midad find`: where something stands in the articles, letter by letter, and with `--replace` what would stand there instead. Only `--yes` changes files. */
import { usualOptions, type FindOptions } from '../../shared/find/find-request';
import { replacementOf } from '../../shared/find/replacement';
import type { EditOutcome, FindEnd, FoundArticle, FoundHit } from '../../shared/find/workspace-find';
import type { Translate } from '../../shared/messages/translate';
import type { ArticleId } from '../../shared/model/ids';
import { aliveMs } from '../leases/lease-sight';
import { leaseFiles } from '../leases/lease-files';
import type { Ports } from '../ports/ports';
import { findArticles } from '../search/find-articles';
import { editArticleFile } from '../workspace/edit-article';
import { trustIn } from '../workspace/review/roster-files';
import { layoutOf } from '../workspace/layout';
import type { Workspace } from '../workspace/open-workspace';
import { failureAnswer, problemText, type Answer } from './answer';
import { inWorkspace } from './in-workspace';

type Looked = {
  readonly end: FindEnd;
  readonly found: readonly FoundArticle[];
  readonly unreadable: readonly ArticleId[];
};

/** `outcome`: null where nothing was to be changed. */
type Told = { readonly article: FoundArticle; readonly outcome: EditOutcome | null };

export const find = inWorkspace(async (workspace, { call, t, ports }) => {
  const text = call.values[1] ?? '';
  const { replacement } = call;
  // What is replaced is told apart letter by letter, as in the window.
  const options = { ...usualOptions, uniteLetters: replacement === null };
  const looked = await look(workspace, { text, options });
  if (looked.end.kind === 'failed') return failureAnswer(looked.end.failure, t);
  const told: Told[] = [];
  for (const article of looked.found) {
    const isMeant = replacement !== null && call.consent === 'given';
    const outcome = isMeant ? await replaceIn(workspace, { article, replacement, options, ports }) : null;
    told.push({ article, outcome });
  }
  return answerOf(told, { looked, text, replacement, options, t });
});

async function look(
  { root, roster }: Workspace,
  request: { readonly text: string; readonly options: FindOptions },
): Promise<Looked> {
  const found: FoundArticle[] = [];
  const unreadable: ArticleId[] = [];
  const end = await findArticles({
    place: { layout: layoutOf(root), roster: await trustIn(roster) },
    request,
    candidates: null,
    tell: (progress) => {
      found.push(...progress.found);
      unreadable.push(...progress.unreadable);
    },
    isStopped: () => false,
  });
  return { end, found, unreadable };
}

type Replacing = {
  readonly article: FoundArticle;
  readonly replacement: string;
  readonly options: FindOptions;
  readonly ports: Ports;
};

async function replaceIn(
  workspace: Workspace,
  { article: { summary, hits }, replacement, options, ports }: Replacing,
): Promise<EditOutcome> {
  if (summary.kind !== 'article') return { kind: 'unreadable' };
  if (await isWorkedOn(workspace, summary.id, ports)) return { kind: 'leased' };
  const edits = hits.map((hit) => ({
    place: hit.place,
    start: hit.start,
    end: hit.end,
    words: replacementOf(replacement, { hit, written: hit.written }, options),
  }));
  return editArticleFile(workspace.articles, { id: summary.id, base: summary.file, edits });
}

/** A lease that has just been written is one of a desk at work. It only advises: what it holds is safe by the hash of its file. */
async function isWorkedOn({ root }: Workspace, id: ArticleId, ports: Ports): Promise<boolean> {
  const layout = layoutOf(root);
  const names = (await leaseFiles(layout, ports).names()).filter((name) => name.startsWith(`${id}.`));
  const now = Date.parse(ports.clock.now());
  for (const name of names) if (now - (await ports.files.changedAt(`${layout.leases}/${name}`)) < aliveMs) return true;
  return false;
}

type Saying = {
  readonly looked: Looked;
  readonly text: string;
  readonly replacement: string | null;
  readonly options: FindOptions;
  readonly t: Translate;
};

function answerOf(told: readonly Told[], saying: Saying): Answer {
  const { looked, text, replacement, t } = saying;
  const left = told.filter(({ outcome }) => outcome !== null && outcome.kind !== 'replaced');
  const count = told.reduce((sum, { article }) => sum + article.hits.length, 0);
  const trouble = [...endWords(looked.end, t), ...unreadableWords(looked.unreadable, t)];
  const isPreview = replacement !== null && told.every(({ outcome }) => outcome === null);
  const summary = t('find.summary', {
    hits: t('find.hits', { count }),
    articles: t('find.inArticles', { count: told.length }),
  });
  return {
    exit: count > 0 && left.length === 0 && trouble.length === 0 ? 0 : 1,
    facts: {
      text,
      ...(replacement === null ? {} : { replacement }),
      end: looked.end.kind,
      found: told.map((one) => factsOf(one, saying)),
      unreadable: looked.unreadable,
    },
    said: [
      ...told.flatMap((one) => wordsOf(one, saying)),
      ...(count === 0 ? [] : [summary]),
      ...(isPreview && count > 0 ? [t('cli.find.preview')] : []),
      ...(told.some(({ outcome }) => outcome?.kind === 'replaced') ? [t('find.kept')] : []),
    ],
    complaints: [
      ...(count === 0 && trouble.length === 0 ? [t('find.nowhere')] : []),
      ...left.map(({ article, outcome }) => `${article.summary.id}: ${leftWords(outcome, t)}`),
      ...trouble,
    ],
  };
}

function factsOf({ article: { summary, hits }, outcome }: Told, { replacement, options }: Saying): object {
  return {
    id: summary.id,
    headline: summary.kind === 'article' ? summary.headline : '',
    hits: hits.map(({ place, start, end, written, snippet, groups }) => ({
      place,
      start,
      end,
      written,
      snippet,
      ...(replacement === null ? {} : { becomes: replacementOf(replacement, { hit: { groups }, written }, options) }),
    })),
    ...(outcome === null ? {} : { outcome }),
  };
}

/** As wdiff marks what goes and what comes: no arrow that points the wrong way in a line of two directions. */
function wordsOf({ article: { summary, hits }, outcome }: Told, { replacement, options, t }: Saying): string[] {
  if (outcome !== null && outcome.kind !== 'replaced') return [];
  const title = summary.kind === 'article' ? summary.headline || summary.slugline : problemText(summary.problem, t);
  const lines = hits.map((hit) => {
    const { text, start, end } = hit.snippet;
    const written = text.slice(start, end);
    const becomes = replacement === null ? null : replacementOf(replacement, { hit, written: hit.written }, options);
    const marked = becomes === null ? `[${written}]` : `[-${written}-]${becomes === '' ? '' : `{+${becomes}+}`}`;
    return `    ${placeWords(hit, t)}${text.slice(0, start)}${marked}${text.slice(end)}`;
  });
  return [`${summary.id}  ${title}`, ...lines];
}

function placeWords({ place }: FoundHit, t: Translate): string {
  if (place.kind === 'block') return '';
  return `${place.kind === 'field' ? t(`field.${place.field}`) : t(`cardText.${place.name}`)}: `;
}

function leftWords(outcome: EditOutcome | null, t: Translate): string {
  if (outcome === null || outcome.kind === 'replaced') return '';
  return outcome.kind === 'failed'
    ? t(`failure.${outcome.failure.code}`, outcome.failure)
    : t(`find.why.${outcome.kind}`);
}

function endWords(end: FindEnd, t: Translate): string[] {
  if (end.kind === 'cut') return [t('find.cut')];
  if (end.kind === 'nothing-asked') return [t('find.nothingAsked')];
  return end.kind === 'slow' ? [t('find.slow')] : [];
}

const unreadableWords = (ids: readonly ArticleId[], t: Translate): string[] =>
  ids.length === 0 ? [] : [t('find.unreadable', { count: ids.length }), ...ids.map((id) => `  ${id}`)];
