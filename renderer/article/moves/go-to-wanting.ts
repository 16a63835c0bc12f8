import type { CheckPlace } from '../../../shared/review/check-place';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { fieldOn } from '../article-page';
import type { DetailsField } from '../details-panel';

type Ways = {
  readonly editor: ArticleEditorHandle;
  /** What holds the page of this article. */
  readonly page: Element | null;
  readonly editDetails: (field: DetailsField) => void;
};

/** To what the checklist has found: a line of the page, a field among the details, a card or a field of it, or the text. */
export function goToWanting(place: CheckPlace, { editor, page, editDetails }: Ways): void {
  if (place.kind === 'block') return void editor.showCard(place.key);
  if (place.kind === 'card') {
    if (!editor.selectInCard(place.key, place.field, { start: 0, end: 0 })) editor.showCard(place.key);
    return;
  }
  if (place.kind === 'text') {
    editor.focus();
    return void editor.runCommand('spelling.next');
  }
  if (place.kind === 'words') {
    if (!editor.select(place.key, { start: place.at, end: place.at })) editor.showCard(place.key);
    return;
  }
  const { field } = place;
  const line = fieldOn(page, field);
  if (line === null) editDetails(field as DetailsField);
  else line.focus();
}
