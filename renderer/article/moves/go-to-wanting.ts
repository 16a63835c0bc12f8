import type { CheckPlace } from '../../../shared/review/checklist';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { fieldOn } from '../article-page';
import type { DetailsField } from '../details-panel';

type Ways = {
  readonly editor: ArticleEditorHandle;
  /** What holds the page of this article. */
  readonly page: Element | null;
  readonly editDetails: (field: DetailsField) => void;
};

/** To what the checklist has found: a line of the page, a field among the details, a card, or the text. */
export function goToWanting(place: CheckPlace, { editor, page, editDetails }: Ways): void {
  if (place.kind === 'block') return void editor.showCard(place.key);
  if (place.kind === 'text') {
    editor.focus();
    return void editor.runCommand('spelling.next');
  }
  const { field } = place;
  if (field === 'headline' || field === 'kicker') fieldOn(page, field)?.focus();
  else editDetails(field);
}
