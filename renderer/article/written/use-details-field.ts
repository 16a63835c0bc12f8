/** From elsewhere to a field of the details. */
import { useCallback, useState } from 'react';
import type { DetailsField } from '../details-panel';
import { useShowSide } from '../side/show-side';

export type DetailsWay = {
  /** The field that is to have the focus, until it has it. */
  readonly wanted: DetailsField | null;
  readonly arrived: () => void;
  readonly edit: (field: DetailsField) => void;
  readonly editByline: () => void;
};

export function useDetailsField(): DetailsWay {
  const [wanted, setWanted] = useState<DetailsField | null>(null);
  const showSide = useShowSide();
  const edit = useCallback(
    (field: DetailsField): void => {
      setWanted(field);
      showSide('details');
    },
    [showSide],
  );
  const editByline = useCallback((): void => edit('byline'), [edit]);
  return { wanted, arrived: () => setWanted(null), edit, editByline };
}
