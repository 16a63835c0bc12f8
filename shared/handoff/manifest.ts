/** `manifest.json` of a package: what a hand-off consists of, what each article is, who approved it and who handed it over. Checkable without Midad. */
import { z } from 'zod';
import type { Data } from '../data';
import { ProfileId } from '../model/export-profile';
import { ArticleId, ContentHash, FileHash, PersonId, PublicKey, Signature, Timestamp } from '../model/ids';
import { PackagePath } from './package-path';

export const packageFormat = 'midad/package@1';
export const manifestName = 'manifest.json';

export const PackagedFile = z.strictObject({ sha256: FileHash, bytes: z.int().min(0) });
export type PackagedFile = Data<typeof PackagedFile>;

/** How an article left: `draft`: nobody approved it, somebody asked for it by name. */
export const packagedStates = ['draft', 'approved', 'corrected', 'killed'] as const;

export const PackagedArticle = z.looseObject({
  id: ArticleId,
  /** `canceled`: killed; what is handed over says so and holds nothing of its text. */
  status: z.enum(['usable', 'canceled']),
  state: z.enum(packagedStates),
  /** Of what readers get: 1 the first time, one more with each text that replaces it. */
  version: z.int().min(1),
  /** Of the text that the approval names, and of the bytes of `approved/<id>.json`; of a killed one, the text that was killed. */
  hash: ContentHash,
  /** Equal as long as nothing of it need be made anew. */
  fingerprint: FileHash,
  /** The record's files that let it out, each as it lies in the record, letter for letter; none of a draft and of a killed one. */
  approvals: z.array(z.string().max(100_000)).max(20),
});
export type PackagedArticle = Data<typeof PackagedArticle>;

/** Who handed it over: a member of the newsroom by the roster's event of that number. */
export const Publisher = z.strictObject({ person: PersonId, publicKey: PublicKey, roster: z.int().min(1) });
export type Publisher = Data<typeof Publisher>;

export const Manifest = z.looseObject({
  format: z.literal(packageFormat),
  newsroom: z.looseObject({
    name: z.string().min(1).max(200),
    language: z.string().min(2).max(35),
    /** The file of the roster's founding, which tells one newsroom from another; null where there is no roster. */
    founding: FileHash.nullable(),
  }),
  /** Which profile of the newsroom it was made for; null where none was named. */
  profile: z.strictObject({ id: ProfileId, name: z.string().max(200), target: z.string().max(40) }).nullable(),
  /**
   * `since`: the `digest` of the manifest that this one adds to; what neither it nor any before it names anew stays as it was. Null: this is all there is.
   */
  since: FileHash.nullable(),
  /** The newest moment anything in it speaks of; null where nothing does. No clock of the hand-off's. */
  newest: Timestamp.nullable(),
  /** Equal as long as articles that have not changed need not be made anew: outputs, theme, program. */
  recipe: FileHash,
  /** In the order of their ids. */
  articles: z.array(PackagedArticle).max(200_000),
  /** Every file but this one, by its path, in the order of their names. */
  files: z.record(PackagePath, PackagedFile),
  /** Paths of before that are to go. */
  removed: z.array(PackagePath),
  /** The files of the roster, each letter for letter, in their order; null where the newsroom has none. */
  roster: z.array(z.string().max(100_000)).max(9999).nullable(),
  /** Null where it is not signed: without a roster, or without somebody's key. */
  publisher: Publisher.nullable(),
  /** SHA-256 of the RFC 8785 JSON of all fields above. */
  digest: FileHash,
  /** Over `midad-package-v1`, a line feed and the RFC 8785 JSON of all other fields. */
  signature: Signature.nullable(),
});
/** `Data` is silent about what a record holds. */
export type Manifest = Omit<Data<typeof Manifest>, 'files'> & {
  readonly files: Readonly<Record<string, PackagedFile>>;
};

/** What is said before anybody has put it under a digest and a signature. */
export type ManifestContent = Omit<Manifest, 'digest' | 'signature'>;

/** Of a folder that has been added to: where the manifests of before lie, each under its digest. */
export const olderManifests = 'manifests';
export const olderManifestName = (digest: string): string => `${olderManifests}/${digest}.json`;
export const isOlderManifestName = (path: string): boolean => /^manifests\/[0-9a-f]{64}\.json$/.test(path);

/** The text as approved, byte for byte what the approval's hash speaks of. */
export const approvedTextName = (id: ArticleId): string => `approved/${id}.json`;
