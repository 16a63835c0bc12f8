/** What a hand-off must bring to a target, of all that was made for it: only what the target does not hold as it is. */
import type { ArticleId } from '../model/ids';
import { approvedTextName, type PackagedArticle, type PackagedFile } from './manifest';
import { isCommonFile, type TargetState } from './target-state';

export type Made = {
  readonly articles: readonly PackagedArticle[];
  readonly files: Readonly<Record<string, PackagedFile>>;
};

export type Added = Made & { readonly removed: readonly string[] };

type Asked = {
  /** `all`: what belongs to all articles together was made anew, so that the rest of it is to go; `some`: only the pages that list articles were. */
  readonly scope: 'all' | 'some';
  readonly recipe: string;
  /** Files that stay as they are though they were not made. */
  readonly kept: (path: string) => boolean;
};

export function addedTo(since: TargetState | null, made: Made, { scope, recipe, kept }: Asked): Added {
  if (since === null) return { ...made, removed: [] };
  const isNew = ([path, { sha256 }]: readonly [string, PackagedFile]): boolean => since.files[path] !== sha256;
  const isGone = (path: string): boolean => !(path in made.files) && !kept(path);
  const files = Object.fromEntries(Object.entries(made.files).filter(isNew));
  const touched = new Set(Object.keys(files).map(articleIn));
  const articles = made.articles.filter(
    ({ id, fingerprint }) => touched.has(id) || since.articles[id]?.fingerprint !== fingerprint,
  );
  const removed = [
    ...made.articles.flatMap((article) => goneOf(article, { since, made, recipe })),
    ...Object.keys(since.files).filter(
      (path) => (scope === 'all' ? isCommonFile(path) : isListPage(path)) && isGone(path),
    ),
  ];
  return { articles, files, removed: [...new Set(removed)].sort() };
}

/** Files that an article of before may have had and has no more. */
function goneOf(
  { id, status }: PackagedArticle,
  { since, made, recipe }: { readonly since: TargetState; readonly made: Made; readonly recipe: string },
): string[] {
  const before = since.articles[id];
  if (before === undefined) return [];
  const gone = filesOf(id).filter((path) => !(path in made.files));
  const known = gone.filter((path) => path in since.files);
  const isKnown = filesOf(id).some((path) => path in since.files);
  return isKnown || (before.status === status && since.recipe === recipe) ? known : gone;
}

const isListPage = (path: string): boolean => path.startsWith('sections/');

/** All that may be there of one article. */
const filesOf = (id: string): string[] => [
  approvedTextName(id as ArticleId),
  ...['article.html', 'article.json', 'article.jsonld', 'fragment.html', 'ninjs.json'].map((name) => `${id}/${name}`),
];

const articleIn = (path: string): string => /^(?:approved\/)?([0-9A-HJKMNP-TV-Z]{26})[./]/.exec(path)?.[1] ?? '';
