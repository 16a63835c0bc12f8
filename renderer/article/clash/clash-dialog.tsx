import { Dialog } from 'react-aria-components';
import { useWords } from '../../i18n/language';
import { Sheet } from '../../ui/dialog';
import { ClashChooser, type ClashChooserProps } from './clash-chooser';
import styles from './clash-chooser.module.css';

/** The chooser over the window: nothing can be typed behind it meanwhile. Escape leaves everything as it was. */
export function ClashDialog(props: ClashChooserProps) {
  const { t } = useWords();
  return (
    <Sheet size="wide" onClose={props.onClose} closing="answer">
      <Dialog className={styles.dialog!} aria-label={t('clash.title')}>
        <ClashChooser {...props} />
      </Dialog>
    </Sheet>
  );
}
