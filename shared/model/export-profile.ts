/** Where a newsroom hands over, and what goes there: `profiles` in newsroom.json. No secret and no path of a machine is ever part of it. */
import { z } from 'zod';
import type { Data } from '../data';
import { Output } from '../export/outputs';
import { parseUrl } from './href';
import { SiteUrl } from './site-url';

/** Names a profile on the command line and in what machines remember of it. Made once from its name, never changed. */
export const ProfileId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
  .brand('ProfileId');
export type ProfileId = z.infer<typeof ProfileId>;

/** Names of this machine alone: nothing sent there travels over a network. */
const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `https`, and `http` to this machine only; a name, a password or a fragment in the address is refused. */
export function isTargetUrl(text: string): boolean {
  const url = parseUrl(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && here.has(url.hostname));
}

export const TargetUrl = z.string().max(2000).refine(isTargetUrl, { error: 'unsafe-target' });

/** Text of an HTTP header's value: no line break, no sign beyond ASCII. */
const login = z.string().regex(/^[\x21-\x7e](?:[\x20-\x7e]{0,98}[\x21-\x7e])?$/);

export const FolderTarget = z.looseObject({ kind: z.literal('folder') });
export const ZipTarget = z.looseObject({ kind: z.literal('zip') });
/** The package, zipped, as the signed body of one request. */
export const PostTarget = z.looseObject({
  kind: z.literal('post'),
  url: TargetUrl,
  /** `bearer`: a secret of this machine goes along in `Authorization`. */
  authorization: z.enum(['none', 'bearer']),
});
/** A WordPress by its REST interface, with an application password that stays on this machine. */
export const WordPressTarget = z.looseObject({
  kind: z.literal('wordpress'),
  /** Of the site, before `wp-json/`. */
  url: TargetUrl,
  user: login,
  /** Of a post that WordPress does not have yet; one it has keeps what the site's editors gave it. */
  status: z.enum(['draft', 'pending', 'publish']),
  /** What becomes of the post of a killed article. */
  killed: z.enum(['draft', 'trash']),
});

export const Target = z.discriminatedUnion('kind', [FolderTarget, ZipTarget, PostTarget, WordPressTarget]);
export type Target = Data<typeof Target>;
export type TargetKind = Target['kind'];
export const targetKinds = ['folder', 'zip', 'post', 'wordpress'] as const satisfies readonly TargetKind[];
export type FolderTarget = Data<typeof FolderTarget>;
export type ZipTarget = Data<typeof ZipTarget>;
export type PostTarget = Data<typeof PostTarget>;
export type WordPressTarget = Data<typeof WordPressTarget>;

export const ExportProfile = z.looseObject({
  id: ProfileId,
  name: z.string().min(1).max(80),
  /** What is made for it; a WordPress takes articles and needs none of it. */
  outputs: z.array(Output).max(20),
  target: Target,
  /** Where its pages are read, in place of the newsroom's `siteUrl`. */
  baseUrl: SiteUrl.optional(),
});
export type ExportProfile = Data<typeof ExportProfile>;

export const ExportProfiles = z
  .array(ExportProfile)
  .max(50)
  .refine((profiles) => new Set(profiles.map(({ id }) => id)).size === profiles.length, { error: 'same-id' });

/** `put` takes the place of the profile with its id, or comes last. */
export const ProfileChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('put'), profile: ExportProfile }),
  z.strictObject({ kind: z.literal('remove'), id: ProfileId }),
]);
export type ProfileChange = Data<typeof ProfileChange>;

/** Profiles of other desks stay as they are. */
export function withProfileChange(profiles: readonly ExportProfile[], change: ProfileChange): readonly ExportProfile[] {
  if (change.kind === 'remove') return profiles.filter(({ id }) => id !== change.id);
  const { profile } = change;
  return profiles.some(({ id }) => id === profile.id)
    ? profiles.map((one) => (one.id === profile.id ? profile : one))
    : [...profiles, profile];
}

/** What a target needs from this machine before anything can be sent there. */
export type TargetNeed = 'folder' | 'secret' | 'nothing';

export function needOf(target: Target): TargetNeed {
  switch (target.kind) {
    case 'folder':
    case 'zip':
      return 'folder';
    case 'post':
      return target.authorization === 'bearer' ? 'secret' : 'nothing';
    case 'wordpress':
      return 'secret';
  }
}

/** Letters that a name is made of before it is an id: Arabic ones have no place in a command line's argument. */
export function freeProfileId(name: string, taken: readonly string[]): ProfileId {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  const stem = plain === '' ? 'target' : plain;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(id)) return ProfileId.parse(id);
  }
}

/** What a secret is kept for: it is sent nowhere else, whoever changes the profile. Null where none is needed. */
export const secretPlaceOf = (target: Target): string | null => {
  if (target.kind === 'post') return target.authorization === 'bearer' ? `post ${target.url}` : null;
  return target.kind === 'wordpress' ? `wordpress ${target.user} ${target.url}` : null;
};
