/** What would be added, line by line: ticked or not, with what was concluded about its time and which line says the same. */
import { directionOf } from '../../../shared/arabic/direction';
import type { IncomingLine } from '../../../shared/import/feed/incoming-lines';
import { isBreaking, type TickerDraft } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { Badge } from '../../ui/badge';
import { Checkbox } from '../../ui/switch';
import styles from './incoming.module.css';

export type IncomingListProps = {
  readonly lines: readonly IncomingLine[];
  readonly isTicked: (index: number) => boolean;
  readonly onTick: (index: number, isTicked: boolean) => void;
};

export function IncomingList({ lines, isTicked, onTick }: IncomingListProps) {
  const { t } = useWords();
  return (
    <ol className={styles.preview} aria-label={t('ticker.pastePreview')}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two lines may be the same, and none ever moves
        <li key={`${index} ${line.draft.text}`} className={styles.line}>
          <Checkbox isOn={isTicked(index)} onChange={(isOn) => onTick(index, isOn)}>
            <span className={styles.time}>{line.draft.displayTime}</span>
            <span className={styles.words} dir={directionOf(line.draft.text)}>
              {line.draft.label !== null && (
                <Badge tone={isBreaking(line.draft) ? 'breaking' : 'quiet'}>{line.draft.label}</Badge>
              )}{' '}
              {line.draft.text}
            </span>
          </Checkbox>
          <Facts draft={line.draft} />
          <Guesses line={line} />
          {line.twin !== null && (
            <p className={styles.warning}>
              {t(`ticker.twin.${line.twin.likeness}.${line.twin.in}`)} <bdi>{line.twin.text}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Facts({ draft: { section, source, link } }: { readonly draft: TickerDraft }) {
  const parts = [section, source].filter((part) => part !== '');
  if (parts.length === 0 && link === null) return null;
  return (
    <p className={styles.facts}>
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
      {link?.kind === 'url' && <bdi dir="ltr">{link.href}</bdi>}
    </p>
  );
}

/** The printed time stays what readers see. */
function Guesses({ line: { draft, guesses } }: { readonly line: IncomingLine }) {
  const { t, time } = useWords();
  if (guesses.length === 0) return null;
  const moment = draft.contentCreated === null ? '' : time.moment(new Date(draft.contentCreated));
  return <p className={styles.guess}>{t(`ticker.guess.${guesses[0]!}`, { moment })}</p>;
}
