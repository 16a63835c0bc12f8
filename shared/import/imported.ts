/** What reading a file gives: what could be placed, and an account of what could not. */
import type { Article, ArticleFields } from '../model/article';
import type { Body } from '../model/body';
import type { Failure, Unreadable } from '../model/failure';
import type { TickerDraft } from '../model/ticker-line';
import type { Feed } from './feed/feed';

export type ImportedArticle = Partial<ArticleFields & Pick<Article, 'language' | 'direction'>> & {
  readonly body: Body;
};

export type ImportedTicker = {
  /** The heading above the lines, where there was one. */
  readonly title: string | null;
  /** In the order of the page: newest first. */
  readonly lines: readonly TickerDraft[];
};

/** A line that the form of the page has no place for. Nothing of it is lost: in a page it stays a paragraph. */
export type Unplaced = {
  /** Counted from 1, as editors of text count. */
  readonly line: number;
  readonly text: string;
  readonly reason: UnplacedReason;
};

export const unplacedReasons = [
  /** Not of the form `HH:MM . headline... المزيد`. */
  'not-a-ticker-line',
  /** Of that form, but below the ticker. */
  'outside-the-ticker',
  /** Longer than a ticker line may be. */
  'too-long',
  /** «تاريخ الخبر» with a day that no calendar has. */
  'not-a-date',
  'second-date',
  /** Between the headline and the byline or date, or above the headline. */
  'outside-the-text',
] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/**
 * Something that a body does not hold. Its words are in the body all the same, but for what was no part of the text: a comment, words that were struck out
 * while changes were tracked, what describes a picture that was pasted.
 */
export type LeftOut = {
  readonly what: LeftOutKind;
  readonly text: string;
  /** Of a comment or a tracked change, where the file names one. */
  readonly author?: string | undefined;
  /** Of a picture that came along and could not be stored. */
  readonly failure?: Failure | undefined;
};

export const leftOutKinds = [
  'image',
  'table',
  'link',
  'code',
  'embed',
  'form',
  'markup',
  'comment',
  /** Added while changes were tracked; the words are kept. */
  'insertion',
  /** Struck out while changes were tracked; the words are not kept. */
  'deletion',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

export type Imported = {
  readonly article: ImportedArticle | null;
  readonly ticker: ImportedTicker | null;
  /** Entries of a news feed, for the ticker's pool. */
  readonly feed: Feed | null;
  readonly unplaced: readonly Unplaced[];
  readonly leftOut: readonly LeftOut[];
};

/** Why a file as a whole could not be read. */
export type ImportFailure =
  | { readonly code: 'unknown-kind' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-large' }
  /** XML of another kind, or none at all. */
  | { readonly code: 'not-a-feed' }
  | { readonly code: 'unreadable'; readonly problem: Unreadable };

/** Makes names for blocks and spans; given from outside, so that a test can count them. */
export type NewKey = () => string;

export const nothingImported: Imported = {
  article: null,
  ticker: null,
  feed: null,
  unplaced: [],
  leftOut: [],
};
