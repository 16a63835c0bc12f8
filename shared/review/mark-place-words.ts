/** Where a mark stands, as a person calls it. */
import type { Translate } from '../messages/translate';
import type { MarkPlace } from './to-come';

export function markPlaceWords(place: MarkPlace, t: Translate): string {
  if (place.kind === 'field') return t(`field.${place.field}`);
  return place.kind === 'block' ? t('editor.text') : t(`cardText.${place.name}`);
}
