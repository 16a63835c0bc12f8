/** A text of a card, written where it stands. */
import { useState } from 'react';
import type { Direction } from '../../../shared/arabic/direction';
import { useCardComments } from '../comments/card-comments';
import { useCardMarks } from '../find/card-marks';
import { fieldName } from '../find/card-texts';
import { useCardSuggestions } from '../suggestions/card-suggestions';
import { GrowingText } from '../../ui/growing-text';

export type CardTextProps = {
  /** Which text of the card's object it is (shared/model/object-texts.ts). */
  readonly field: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly direction: Direction;
  /** `one`: Enter leaves the field. */
  readonly paragraphs: 'one' | 'many';
  readonly maxLength: number;
  readonly className?: string | undefined;
  readonly onEnter?: () => void;
};

export function CardText({ field, value, onChange, ...rest }: CardTextProps) {
  const [draft, write] = useDraft(value, onChange);
  const [hits, comments] = [useCardMarks(field), useCardComments(field, draft)];
  const suggestions = useCardSuggestions(field, draft);
  const marks = comments.length + suggestions.length === 0 ? hits : [...hits, ...comments, ...suggestions];
  return <GrowingText {...rest} name={fieldName(field)} marks={marks} value={draft} onChange={write} />;
}

/**
 * What stands in a field while it is written into: ahead of the editor's state by the moment that this needs to come round, so that the caret stays. What
 * comes from elsewhere (undo, a merge) takes its place.
 */
export function useDraft<Value>(value: Value, onChange: (value: Value) => void): [Value, (value: Value) => void] {
  const [held, setHeld] = useState({ draft: value, from: value });
  if (held.from !== value) setHeld({ draft: value, from: value });
  const write = (draft: Value): void => {
    setHeld(({ from }) => ({ draft, from }));
    onChange(draft);
  };
  return [held.draft, write];
}
