/** The newsroom as a profile has it, and what all files of a hand-off depend on. */
import packageJson from '../../package.json';
import type { Output } from '../../shared/export/outputs';
import type { TemplateSources } from '../../shared/export/templates/template-sources';
import { recipeText } from '../../shared/handoff/recipe';
import type { ExportProfile } from '../../shared/model/export-profile';
import type { FileHash } from '../../shared/model/ids';
import type { Newsroom } from '../../shared/model/newsroom';
import { fileHash } from '../ports/hash';

/** A profile may say that its site lies elsewhere. */
export const newsroomFor = (newsroom: Newsroom, profile: ExportProfile | null): Newsroom =>
  profile?.baseUrl === undefined ? newsroom : { ...newsroom, siteUrl: profile.baseUrl };

type Asked = { readonly profile: ExportProfile | null; readonly outputs: ReadonlySet<Output> };

/** Equal as long as articles that have not changed need not be made anew. */
export function recipeOf(newsroom: Newsroom, { profile, outputs }: Asked, templates: TemplateSources | null): FileHash {
  const recipe = { newsroom: newsroomFor(newsroom, profile), outputs, templates, program: packageJson.version };
  return fileHash(new TextEncoder().encode(recipeText(recipe)));
}
