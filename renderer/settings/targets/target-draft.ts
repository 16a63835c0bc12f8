/** What is typed in the form of a target, and the profile it makes. */
import { outputNames, usualOutputs, type Output } from '../../../shared/export/outputs';
import {
  ExportProfile,
  isTargetUrl,
  type ProfileId,
  type Target,
  type TargetKind,
  type WordPressTarget,
} from '../../../shared/model/export-profile';
import { SiteUrl } from '../../../shared/model/site-url';

export type TargetDraft = {
  readonly name: string;
  readonly kind: TargetKind;
  readonly url: string;
  readonly authorization: 'none' | 'bearer';
  readonly user: string;
  readonly status: WordPressTarget['status'];
  readonly killed: WordPressTarget['killed'];
  readonly outputs: readonly Output[];
  readonly baseUrl: string;
};

const blank: TargetDraft = {
  name: '',
  kind: 'folder',
  url: '',
  authorization: 'none',
  user: '',
  status: 'draft',
  killed: 'trash',
  outputs: [...usualOutputs],
  baseUrl: '',
};

/** Null: of a new one. */
export function draftOf(profile: ExportProfile | null): TargetDraft {
  if (profile === null) return blank;
  const { name, outputs, target, baseUrl = '' } = profile;
  const common = { ...blank, name, outputs, baseUrl, kind: target.kind };
  if (target.kind === 'post') return { ...common, url: target.url, authorization: target.authorization };
  if (target.kind !== 'wordpress') return common;
  const { url, user, status, killed } = target;
  return { ...common, url, user, status, killed };
}

/** Null where something is wanting. */
export function targetIn(draft: TargetDraft): Target | null {
  const url = completed(draft.url);
  switch (draft.kind) {
    case 'folder':
    case 'zip':
      return { kind: draft.kind };
    case 'post':
      return isTargetUrl(url) ? { kind: 'post', url, authorization: draft.authorization } : null;
    case 'wordpress': {
      const { status, killed } = draft;
      const user = draft.user.trim();
      return isTargetUrl(url) && user !== '' ? { kind: 'wordpress', url, user, status, killed } : null;
    }
  }
}

export const wantsSecret = ({ kind, authorization }: TargetDraft): boolean =>
  kind === 'wordpress' || (kind === 'post' && authorization === 'bearer');

/** `before`: what the form does not show stays. */
export function profileIn(draft: TargetDraft, id: ProfileId, before: ExportProfile | null): ExportProfile | null {
  const target = targetIn(draft);
  if (target === null) return null;
  const { baseUrl: _, ...kept } = before ?? {};
  const own = before?.target.kind === target.kind ? before.target : {};
  const baseUrl = completed(draft.baseUrl);
  const read = ExportProfile.safeParse({
    ...kept,
    id,
    name: draft.name.trim(),
    outputs: outputNames.filter((output) => draft.outputs.includes(output)),
    target: { ...own, ...target },
    ...(baseUrl === '' ? {} : { baseUrl }),
  });
  return read.success ? read.data : null;
}

/** `news.example` is meant as `https://news.example`. */
export function completed(typed: string): string {
  const text = typed.trim();
  return text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`;
}

export const isUrlWrong = ({ url, kind }: TargetDraft): boolean =>
  (kind === 'post' || kind === 'wordpress') && url.trim() !== '' && !isTargetUrl(completed(url));

export const isBaseUrlWrong = ({ baseUrl }: TargetDraft): boolean =>
  baseUrl.trim() !== '' && !SiteUrl.safeParse(completed(baseUrl)).success;
