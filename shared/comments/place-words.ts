/** What a thread is about, as a person calls it. */
import type { ThreadPlace } from './comment-event';
import { hasLostItsPlace, type NowAt } from './placed-threads';
import type { MessageKey } from '../messages/translate';
import { objectTextName } from '../model/object-texts';

const blockNames: Readonly<Record<string, MessageKey | undefined>> = {
  block: 'comments.paragraph',
  image: 'card.image',
  gallery: 'card.gallery',
  table: 'card.table',
  pullQuote: 'card.pullQuote',
  factBox: 'card.factBox',
  divider: 'card.divider',
  embed: 'card.embed',
  relatedArticle: 'card.relatedArticle',
};

const fieldNames: Readonly<Record<string, MessageKey | undefined>> = {
  kicker: 'field.kicker',
  headline: 'field.headline',
  subheadline: 'field.subheadline',
  standfirst: 'field.standfirst',
};

/** Null for words of the text itself, which their quotation says enough about. */
export function placeName(place: ThreadPlace): MessageKey | null {
  switch (place.kind) {
    case 'words':
      return null;
    case 'article':
      return 'comments.aboutArticle';
    case 'field':
      return fieldNames[place.field] ?? 'comments.block';
    case 'block':
      return blockNames[place.type ?? ''] ?? 'comments.block';
    case 'cardText': {
      const name = objectTextName(place.type, place.field);
      return name === null ? (blockNames[place.type] ?? 'comments.block') : `cardText.${name}`;
    }
  }
}

/** Null where what the thread is about is still there. */
export function lossOf(place: ThreadPlace, now: NowAt): MessageKey | null {
  if (!hasLostItsPlace(now)) return null;
  return place.kind === 'block' ? 'comments.goneBlock' : 'comments.gone';
}
