/** The manifest of a hand-off, signed where it can be; null where the target holds all of it already. */
import { addedTo } from '../../shared/handoff/added-to';
import { packageFormat, type Manifest } from '../../shared/handoff/manifest';
import type { FileHash, Timestamp } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import type { GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import type { MadeFiles } from './make-files';
import type { RosterHere } from './roster-here';
import { signedManifest } from './signed-manifest';

type Handing = {
  readonly request: HandOffRequest;
  readonly going: readonly GoingOut[];
  readonly here: RosterHere;
  readonly recipe: FileHash;
} & Pick<MadeFiles, 'files' | 'pages'>;

export function manifestOf(
  newsroom: Newsroom,
  { request, going, here, recipe, files, pages }: Handing,
): Manifest | null {
  const { since, scope, profile, publisher } = request;
  const articles = going.map(({ packaged }) => packaged).sort((a, b) => (a.id < b.id ? -1 : 1));
  const added = addedTo(since, { articles, files }, { scope, recipe, kept: (path) => path in pages });
  const isNothing = [added.articles, Object.keys(added.files), added.removed].every(({ length }) => length === 0);
  if (isNothing) return null;
  const { roster, texts } = here;
  return signedManifest(
    {
      format: packageFormat,
      newsroom: { name: newsroom.name, language: newsroom.language, founding: roster?.newsroom ?? null },
      profile: profile === null ? null : { id: profile.id, name: profile.name, target: profile.target.kind },
      since: since?.manifest ?? null,
      newest: newestOf(going, added.articles),
      // Beside what was chosen the target holds what it held, made as it was.
      recipe: scope === 'some' && since !== null ? since.recipe : recipe,
      ...added,
      roster: texts,
    },
    { roster, identity: publisher },
  );
}

function newestOf(going: readonly GoingOut[], articles: readonly { readonly id: string }[]): Timestamp | null {
  const there = new Set(articles.map(({ id }) => id));
  const moments = going
    .filter(({ article }) => there.has(article.id))
    .map(({ article }) => article.versionCreated as Timestamp);
  return moments.reduce<Timestamp | null>(
    (last, moment) => (last === null || Date.parse(moment) > Date.parse(last) ? moment : last),
    null,
  );
}
