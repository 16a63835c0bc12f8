/** The list at the window's inline start: the newsroom's articles, or its trash. */
import { ArticlesView } from './articles-view';
import type { LibraryListProps } from './library-frame';
import { TrashView } from './trash-view';

export type LibraryViewProps = LibraryListProps & { readonly place: 'articles' | 'trash' };

export function LibraryView({ place, ...list }: LibraryViewProps) {
  return place === 'articles' ? <ArticlesView {...list} /> : <TrashView {...list} />;
}
