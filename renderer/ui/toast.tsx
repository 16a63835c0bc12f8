/** Short news from the program, at the foot of the window, with at most one thing to do about it. */
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
  readonly act?: { readonly label: string; readonly run: () => void };
};

export type Notices = { readonly tell: (notice: Notice) => void; readonly queue: ToastQueue<Notice> };

/** Milliseconds; long enough to read two lines and reach the button. Failures stay until they are closed. */
const stay = 8000;

export function createNotices(): Notices {
  const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });
  return {
    queue,
    tell: (notice) => {
      queue.add(notice, notice.tone === 'danger' ? {} : { timeout: stay });
    },
  };
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
        <AriaToast toast={toast} className={styles.toast!} data-tone={toast.content.tone ?? 'plain'}>
          <ToastContent className={styles.text!}>{toast.content.text}</ToastContent>
          {toast.content.act !== undefined && (
            <Button
              look="quiet"
              className={styles.act!}
              onPress={() => {
                toast.content.act?.run();
                notices.queue.close(toast.key);
              }}
            >
              {toast.content.act.label}
            </Button>
          )}
          <IconButton slot="close" label={closeLabel} icon={<X />} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
