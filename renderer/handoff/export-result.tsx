import { CircleCheck, CircleSlash, FileWarning, FolderOpen } from 'lucide-react';
import type { ArticleId } from '../../shared/model/ids';
import type { StaysHome as Refusal } from '../../shared/review/may-export';
import { StaysHome } from '../gate/stays-home';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './export-result.module.css';

export type RefusedArticle = {
  readonly id: ArticleId;
  readonly title: string;
  /** None where it is free by now. */
  readonly refusals: readonly Refusal[];
};

export type ExportResultProps = {
  readonly files: readonly string[];
  /** `left`: front page, sections and feeds stay as they were. */
  readonly lists: 'made' | 'left';
  readonly refused: readonly RefusedArticle[];
  /** Exported, but something of it stands in the JSON alone. `types` as the file names them. */
  readonly leftOut: readonly { readonly id: ArticleId; readonly title: string; readonly types: readonly string[] }[];
  readonly onShow: () => void;
  /** The same export once more, now that something is free which was not. */
  readonly onAgain: () => void;
  readonly isPending: boolean;
  readonly onClose: () => void;
};

/** Which files were written, and which articles stayed at home, each with its reason. */
export function ExportResult(props: ExportResultProps) {
  const { files, lists, refused, leftOut, onShow, onAgain, isPending, onClose } = props;
  const { t } = useWords();
  const isFreed = refused.some(({ refusals }) => refusals.length === 0);
  return (
    <Dialog
      title={t('handoff.doneTitle')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      actions={
        <>
          <Button icon={<FolderOpen />} onPress={onShow}>
            {t('handoff.show')}
          </Button>
          <Button look={isFreed ? 'plain' : 'primary'} onPress={onClose} autoFocus>
            {t('handoff.done')}
          </Button>
          {isFreed && (
            <Button look="primary" onPress={onAgain} isPending={isPending}>
              {t('handoff.again')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.head} data-tone="success">
        <CircleCheck aria-hidden="true" /> {t('handoff.files', { count: files.length })}
      </p>
      <ul className={styles.files} dir="ltr">
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
      {lists === 'left' && (
        <p className={styles.head} data-tone="warning">
          <FileWarning aria-hidden="true" /> {t('handoff.listsLeft')}
        </p>
      )}
      {refused.length > 0 && (
        <>
          <p className={styles.head} data-tone="warning">
            <CircleSlash aria-hidden="true" /> {t('handoff.refused', { count: refused.length })}
          </p>
          <ul className={styles.refused}>
            {refused.map(({ id, title, refusals }) => (
              <li key={id}>
                <bdi>{title}</bdi>
                {refusals.length > 0 ? (
                  <StaysHome id={id} title={title} refusals={refusals} />
                ) : (
                  <span role="status">{t('handoff.free')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <p className={styles.head} data-tone="warning">
            <FileWarning aria-hidden="true" /> {t('handoff.leftOut', { count: leftOut.length })}
          </p>
          <ul className={styles.refused}>
            {leftOut.map(({ id, title, types }) => (
              <li key={id}>
                <bdi>{title}</bdi>
                <span>
                  <bdi dir="ltr">{types.join(', ')}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
