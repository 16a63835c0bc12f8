/** The ticker takes a file that is dropped anywhere on it. */
import { useEffect, useState, type RefObject } from 'react';
import { useWords } from '../../i18n/language';
import styles from './drop-file.module.css';

export type DropFileProps = {
  /** Where a file may be dropped. */
  readonly on: RefObject<HTMLElement | null>;
  readonly onFile: (file: File) => void;
};

/** Says where a file would go while one is dragged over the ticker. */
export function DropFile({ on, onFile }: DropFileProps) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  useEffect(() => (on.current === null ? undefined : hearFiles(on.current, { onOver: setOver, onFile })), [on, onFile]);
  return isOver ? <p className={styles.note}>{t('ticker.dropFile')}</p> : null;
}

type Heard = { readonly onOver: (isOver: boolean) => void; readonly onFile: (file: File) => void };

/** Before the list hears it, which takes what is dragged in it for lines. Gives a function that ends it. */
function hearFiles(element: HTMLElement, { onOver, onFile }: Heard): () => void {
  const leaving = new AbortController();
  const options = { capture: true, signal: leaving.signal };
  const over = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onOver(true);
  };
  element.addEventListener('dragenter', over, options);
  element.addEventListener('dragover', over, options);
  element.addEventListener(
    'dragleave',
    ({ relatedTarget: to }) => {
      if (!(to instanceof Node) || !element.contains(to)) onOver(false);
    },
    options,
  );
  element.addEventListener(
    'drop',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    },
    options,
  );
  return () => leaving.abort();
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
