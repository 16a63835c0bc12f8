/** Short news from the program, at the foot of the window, with one thing to do about it, at most two. */
import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button';
import { IconButton } from './icon-button';
import styles from './toast.module.css';

export type Notice = {
  readonly text: string;
  readonly tone?: 'plain' | 'danger';
  readonly act?: NoticeAct;
  readonly otherAct?: NoticeAct;
  /** Of something under way: until whoever shows it takes it away. Failures stay until a person does. */
  readonly stays?: 'until-done';
};
type NoticeAct = { readonly label: string; readonly run: () => void };

/** `show` gives how to take the notice away before its time. */
export type Notices = {
  readonly tell: (notice: Notice) => void;
  readonly show: (notice: Notice) => () => void;
  readonly queue: ToastQueue<Notice>;
};

/** Milliseconds; long enough to read two lines and reach the button. */
const stay = 8000;

export function createNotices(): Notices {
  const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });
  const show = (notice: Notice): (() => void) => {
    const isLasting = notice.tone === 'danger' || notice.stays === 'until-done';
    const key = queue.add(notice, isLasting ? {} : { timeout: stay });
    return () => queue.close(key);
  };
  return { queue, show, tell: (notice) => void show(notice) };
}

export function Toasts({
  notices,
  closeLabel,
  label,
}: {
  readonly notices: Notices;
  readonly closeLabel: string;
  readonly label: string;
}) {
  return (
    <ToastRegion queue={notices.queue} className={styles.region!} aria-label={label}>
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast!} data-tone={toast.content.tone ?? 'plain'} data-notice="">
          <ToastContent className={styles.text!}>{toast.content.text}</ToastContent>
          {[toast.content.act, toast.content.otherAct].map(
            (act) =>
              act !== undefined && (
                <Button
                  key={act.label}
                  look="quiet"
                  className={styles.act!}
                  onPress={() => {
                    act.run();
                    notices.queue.close(toast.key);
                  }}
                >
                  {act.label}
                </Button>
              ),
          )}
          <IconButton slot="close" label={closeLabel} icon={<X />} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
