/** Words that went before those that came, each the way they run. */
import { directionOf } from '../../../shared/arabic/direction';
import type { ChangeWords } from './suggestion-words';

export function ChangedWords({ gone, come, isNew }: ChangeWords) {
  const Came = isNew ? 'ins' : 'span';
  return (
    <>
      {gone !== null && <del dir={directionOf(gone)}>{gone}</del>}
      {gone !== null && come !== null && ' '}
      {come !== null && <Came dir={directionOf(come)}>{come}</Came>}
    </>
  );
}
