import { waivedWords } from '../../shared/review/gate-words';
import type { ArticleId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { SideCard } from '../ui/side-card';
import styles from './gate-card.module.css';
import { StaysHome } from './stays-home';
import { useGate } from './use-gate';

export type GateCardProps = {
  readonly id: ArticleId;
  readonly title: string;
  /** Another one as soon as another text is on the disk. */
  readonly file: string;
};

/** What keeps an approved article in the house; nothing where it may leave. */
export function GateCard({ id, title, file }: GateCardProps) {
  const { t } = useWords();
  const gate = useGate(id, file);
  if (gate === null) return null;
  const { refusals, waived } = gate;
  if (refusals.length === 0 && waived.length === 0) return null;
  return (
    <SideCard
      label={t('gate.card.title')}
      title={refusals.length === 0 ? null : t('gate.card.title')}
      tone="warning"
      data-kept={refusals.length > 0}
    >
      {refusals.length > 0 && <StaysHome id={id} title={title} refusals={refusals} />}
      {waived.length > 0 && <p className={styles.waived}>{t('gate.card.waived', { rules: waivedWords(waived, t) })}</p>}
    </SideCard>
  );
}
