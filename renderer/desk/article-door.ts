/** The way to an article from wherever one is named: leaves the room and opens it. */
import { createContext, use } from 'react';
import type { ArticleId } from '../../shared/model/ids';

export type ArticleDoor = (id: ArticleId) => void;

export const ArticleDoorContext = createContext<ArticleDoor | null>(null);

export function useArticleDoor(): ArticleDoor {
  const door = use(ArticleDoorContext);
  if (door === null) throw new TypeError('no door to articles above this component');
  return door;
}
