/** The manifest of a hand-off, signed where it can be; null where the target holds all of it already. */
import packageJson from '../../package.json';
import { addedTo } from '../../shared/handoff/added-to';
import { packageFormat, type Manifest, type PackagedFile } from '../../shared/handoff/manifest';
import { recipeText } from '../../shared/handoff/recipe';
import type { Timestamp } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import type { TemplateSources } from '../../shared/export/templates/template-sources';
import { fileHash } from '../ports/hash';
import type { GoingOut } from './going-out';
import type { HandOffRequest } from './hand-off';
import { newsroomFor } from './make-files';
import type { OwnTemplates } from './own-templates';
import type { RosterHere } from './roster-here';
import { signedManifest } from './signed-manifest';

type Handing = {
  readonly request: HandOffRequest;
  readonly going: readonly GoingOut[];
  readonly here: RosterHere;
  readonly own: OwnTemplates | null;
  readonly files: Readonly<Record<string, PackagedFile>>;
};

/** Equal as long as articles that have not changed need not be made anew. */
export const recipeOf = (
  newsroom: Newsroom,
  { profile, outputs }: Pick<HandOffRequest, 'profile' | 'outputs'>,
  templates: TemplateSources | null,
) =>
  fileHash(
    new TextEncoder().encode(
      recipeText({ newsroom: newsroomFor(newsroom, profile), outputs, templates, program: packageJson.version }),
    ),
  );

export function manifestOf(newsroom: Newsroom, { request, going, here, own, files }: Handing): Manifest | null {
  const { since, scope, profile, publisher } = request;
  const recipe = recipeOf(newsroom, request, own?.sources ?? null);
  const articles = going.map(({ packaged }) => packaged).sort((a, b) => (a.id < b.id ? -1 : 1));
  const added = addedTo(since, { articles, files }, { scope, recipe });
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
      recipe,
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
