/** Which card draws which kind of object, and what the kind is called. */
import type { ComponentType } from 'react';
import { objectBlockTypes, type KnownObjectBlock } from '../../../shared/model/object-blocks';
import type { Explainer } from '../../../shared/model/text-block';
import type { Translate } from '../../../shared/messages/translate';
import type { CardProps } from './card';
import { DividerCard } from './divider-card';
import { EmbedCard } from './embed-card';
import { ExplainerMark } from './explainer-mark';
import { ArrivingCard } from '../pictures/arriving/arriving-card';
import { arrivingType } from '../pictures/arriving/arriving-type';
import { GalleryCard } from '../pictures/gallery/gallery-card';
import { ImageCard } from '../pictures/image/image-card';
import { PullQuoteCard } from './pull-quote-card';
import { RelatedCard } from './related-card';
import { UnknownCard } from './unknown-card';

type KnownObject = KnownObjectBlock | Explainer;

type Cards = {
  readonly [Type in KnownObject['_type']]?: ComponentType<CardProps<Extract<KnownObject, { readonly _type: Type }>>>;
};

const cards: Cards = {
  divider: DividerCard,
  embed: EmbedCard,
  explainer: ExplainerMark,
  image: ImageCard,
  gallery: GalleryCard,
  pullQuote: PullQuoteCard,
  relatedArticle: RelatedCard,
};

/** A kind that has none is named by a grey card. */
export function cardOf(type: string): ComponentType<CardProps> {
  if (type === arrivingType) return ArrivingCard;
  return (Object.hasOwn(cards, type) ? (cards as Record<string, ComponentType<CardProps>>)[type] : null) ?? UnknownCard;
}

/** As a person calls it; a kind that we do not know by the file's own word. */
export function cardName(type: string, t: Translate): string {
  if (type === arrivingType) return t('picture.arriving');
  const known = objectBlockTypes.find((own) => own === type);
  return known === undefined ? type : t(`card.${known}`);
}
