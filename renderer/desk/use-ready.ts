import { useEffect } from 'react';

/** Marks the document once the first picture is complete, fonts and all; a screenshot or a test waits for it. */
export function useReady(isComplete: boolean): void {
  useEffect(() => {
    if (!isComplete) return;
    void document.fonts.ready.then(() => {
      document.documentElement.dataset['ready'] = 'true';
    });
  }, [isComplete]);
}
