/** Text that a crash kept from its file: offered when the newsroom opens, never forced, never dropped. */
import { useEffect, useState } from 'react';
import type { FoundText } from '../../shared/ipc/contract';
import type { RecordName } from '../../shared/model/ids';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useNow } from '../i18n/use-now';
import { useWords } from '../i18n/language';
import { directionOf } from '../../shared/arabic/direction';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { OpenArticle } from '../article/open-article';
import styles from './found-texts.module.css';

export function FoundTexts({ opened }: { readonly opened: OpenArticle }) {
  const { desk, notices, state } = useDeskWindow();
  const workspace = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  const [texts, setTexts] = useState<readonly FoundText[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void desk.journal.found(null).then((found) => {
      if (isCurrent) setTexts(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, workspace]);
  if (texts.length === 0) return null;

  const without = (record: RecordName): void => setTexts((before) => before.filter((one) => one.record !== record));
  const open = async ({ record, id }: FoundText): Promise<void> => {
    const found = await desk.journal.open({ record });
    if (found.kind === 'gone') return without(record);
    state.setState({ place: 'articles' });
    const now = await desk.article.open({ id });
    // The file's text gives way: it stays beside it as a version.
    if (now.kind === 'opened' && !(await done(desk.versions.keep({ article: now.article, reason: 'replaced' }))))
      return;
    if (!(await opened.openFound(found))) return;
    without(record);
    await done(desk.journal.putAway({ record }));
  };
  const putAway = async ({ record }: FoundText): Promise<void> => {
    if (!(await done(desk.journal.putAway({ record })))) return;
    without(record);
    notices.tell({ text: t('found.kept') });
  };
  return (
    <Dialog
      title={t('found.title')}
      closeLabel={t('dialog.close')}
      onClose={() => setTexts([])}
      actions={<Button onPress={() => setTexts([])}>{t('found.later')}</Button>}
    >
      <p className={styles.why}>{t('found.why')}</p>
      <ul className={styles.list}>
        {texts.map((text) => (
          <Row key={text.record} text={text} onOpen={() => void open(text)} onPutAway={() => void putAway(text)} />
        ))}
      </ul>
    </Dialog>
  );
}

type RowProps = { readonly text: FoundText; readonly onOpen: () => void; readonly onPutAway: () => void };

function Row({ text: { headline, keptAt, file }, onOpen, onPutAway }: RowProps) {
  const { t, time } = useWords();
  const now = useNow(30_000);
  const title = headline.trim() || t('library.untitled');
  return (
    <li className={styles.item}>
      <div className={styles.title} dir={directionOf(title)}>
        {title}
      </div>
      <div className={styles.meta}>
        {t('found.keptAt', { when: time.recent(new Date(keptAt), now) })} · {t(`found.file.${file}`)}
      </div>
      <div className={styles.acts}>
        {file !== 'gone' && (
          <Button look="primary" onPress={onOpen}>
            {t('found.open')}
          </Button>
        )}
        <Button onPress={onPutAway}>{t(file === 'gone' ? 'found.asArticle' : 'found.putAway')}</Button>
      </div>
    </li>
  );
}
