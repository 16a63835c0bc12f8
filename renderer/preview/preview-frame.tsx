/** A file of the package as a browser shows it, in a frame that may run nothing, lead nowhere and belongs to no origin. */
import { useLayoutEffect, useRef } from 'react';
import { previewAddress, type PreviewLook } from '../../shared/preview/preview-address';
import styles from './preview.module.css';

export type PreviewFrameProps = {
  readonly title: string;
  /** In the package. */
  readonly name: string;
  readonly look: PreviewLook;
  /** CSS pixels that the page is laid out in; it is drawn smaller where there is less room. */
  readonly width: number;
  readonly device: 'screen' | 'phone' | 'paper';
};

/** CSS pixels that a sheet of paper leaves free on each side: 15 mm. */
const paperEdge = 57;

export function PreviewFrame({ title, name, look, width, device }: PreviewFrameProps) {
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const fit = (): void => {
      const edge = device === 'paper' ? paperEdge : 0;
      const room = element.clientWidth;
      // A screen that is wider than the page was meant for is a wider screen.
      const laid = device === 'screen' ? Math.max(width, room) : width;
      element.style.setProperty('--paper-edge', `${edge}px`);
      element.style.setProperty('--page-width', `${laid}px`);
      element.style.setProperty('--page-scale', String(Math.min(1, room / (laid + 2 * edge))));
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    return () => watch.disconnect();
  }, [width, device]);
  const address = previewAddress(name, look);
  return (
    <div ref={stage} className={styles.stage} data-device={device}>
      <div className={styles.sheet}>
        <iframe
          key={address}
          className={styles.frame}
          title={title}
          src={address}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      </div>
    </div>
  );
}
