/** What leaves the house, and where to. Says afterwards which files were written and what was held back, and why. */
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { ReviewState } from '../../shared/library/summary';
import type { ArticleId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ReviewBadge } from '../ui/review-badge';
import { Checkbox, Switch } from '../ui/switch';
import { directionOf } from '../../shared/arabic/direction';
import styles from './export-dialog.module.css';

export type Exportable = { readonly id: ArticleId; readonly title: string; readonly review: ReviewState };

export type ExportRequest = {
  readonly articles: readonly ArticleId[];
  readonly ticker: boolean;
  readonly drafts: 'refuse' | 'include';
};

export type ExportDialogProps = {
  readonly articles: readonly Exportable[];
  /** Of all articles there are; the newest of them are offered. */
  readonly total: number;
  readonly tickerLines: number;
  readonly chosen: readonly ArticleId[];
  /** Null until one is chosen. */
  readonly folderName: string | null;
  readonly onChooseFolder: () => void;
  readonly onExport: (request: ExportRequest) => void;
  readonly onClose: () => void;
  readonly isPending: boolean;
};

export function ExportDialog(props: ExportDialogProps) {
  const { articles, total, tickerLines, folderName, onChooseFolder, onExport, onClose, isPending } = props;
  const { t } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<ArticleId>>(() => firstChoice(articles, props.chosen));
  const [withTicker, setWithTicker] = useState(tickerLines > 0 && props.chosen.length === 0);
  const [withDrafts, setWithDrafts] = useState(false);
  const chosen = articles.filter(({ id }) => ticked.has(id));
  const heldBack = withDrafts ? 0 : chosen.filter(({ review }) => review !== 'approved').length;
  const going = chosen.length - heldBack;
  const tick = (ids: readonly ArticleId[], isOn: boolean): void =>
    setTicked((before) => new Set(isOn ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <Dialog
      title={t('handoff.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="large"
      actions={
        <>
          <span className={styles.summary}>
            {t('handoff.going', { count: going })}
            {heldBack > 0 && <> {t('handoff.heldBack', { count: heldBack })}</>}
          </span>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button
            look="primary"
            isPending={isPending}
            isDisabled={folderName === null || (going === 0 && !withTicker)}
            onPress={() =>
              onExport({
                articles: chosen.map(({ id }) => id),
                ticker: withTicker,
                drafts: withDrafts ? 'include' : 'refuse',
              })
            }
          >
            {t('handoff.export')}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        <Switch isOn={withTicker} onChange={setWithTicker}>
          {t('handoff.withTicker', { count: tickerLines })}
        </Switch>
        <Switch isOn={withDrafts} onChange={setWithDrafts}>
          {t('handoff.withDrafts')}
        </Switch>
      </div>
      <div className={styles.listHead}>
        <Checkbox
          isOn={chosen.length === articles.length && articles.length > 0}
          onChange={(isOn) =>
            tick(
              articles.map(({ id }) => id),
              isOn,
            )
          }
        >
          {t('handoff.all', { count: articles.length })}
        </Checkbox>
        {total > articles.length && (
          <span className={styles.rest}>{t('handoff.newest', { count: articles.length })}</span>
        )}
      </div>
      <ul className={styles.list}>
        {articles.map(({ id, title, review }) => (
          <li key={id} className={styles.item} data-held-back={!withDrafts && review !== 'approved'}>
            <Checkbox isOn={ticked.has(id)} onChange={(isOn) => tick([id], isOn)}>
              <span dir={directionOf(title)}>{title}</span>
            </Checkbox>
            <ReviewBadge review={review} t={t} />
          </li>
        ))}
      </ul>
      <div className={styles.folder}>
        <Button icon={<FolderOpen />} onPress={onChooseFolder}>
          {t('handoff.chooseFolder')}
        </Button>
        <span className={styles.folderName}>
          {folderName === null ? t('handoff.noFolder') : <bdi>{folderName}</bdi>}
        </span>
      </div>
    </Dialog>
  );
}

/** What the person pointed at; without that, everything approved. */
function firstChoice(articles: readonly Exportable[], chosen: readonly ArticleId[]): ReadonlySet<ArticleId> {
  if (chosen.length > 0) return new Set(chosen);
  return new Set(articles.filter(({ review }) => review === 'approved').map(({ id }) => id));
}
