import { useEffect, useState } from 'react';
import { spellingWords, type WrittenWord } from '../../shared/spelling/words';
import { GrowingText, type GrowingTextProps } from '../ui/growing-text';
import type { Speller } from './speller';

export type SpelledTextProps = Omit<GrowingTextProps, 'misspelt' | 'onCaret'> & {
  /** Null: no word is marked. */
  readonly speller: Speller | null;
};

/** A line of the page with its misspellings marked, but for the word that is being written. */
export function SpelledText({ speller, ...text }: SpelledTextProps) {
  const [caret, setCaret] = useState<number | null>(null);
  const wrong = useWrongWords(text.value, speller);
  return (
    <GrowingText
      {...text}
      misspelt={wrong.filter(({ start, end }) => caret === null || caret < start || caret > end)}
      onCaret={(area) => setCaret(document.activeElement === area ? area.selectionEnd : null)}
    />
  );
}

/** Milliseconds after a key. */
const pause = 200;

function useWrongWords(text: string, speller: Speller | null): readonly WrittenWord[] {
  const [found, setFound] = useState<{ readonly text: string; readonly wrong: readonly WrittenWord[] } | null>(null);
  useEffect(() => {
    if (speller === null) return;
    let isOver = false;
    const look = async (): Promise<void> => {
      const words = spellingWords(text);
      await speller.ask(words.map(({ word }) => word));
      if (!isOver) setFound({ text, wrong: words.filter(({ word }) => speller.verdictOf(word) === 'wrong') });
    };
    const timer = setTimeout(() => void look(), pause);
    const stop = speller.onChange(() => void look());
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [text, speller]);
  // Marks of another text would stand under the wrong words.
  return speller === null || found?.text !== text ? none : found.wrong;
}

const none: readonly WrittenWord[] = [];
