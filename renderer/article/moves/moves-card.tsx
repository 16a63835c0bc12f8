import { ChevronDown } from 'lucide-react';
import type { CommandId } from '../../../shared/commands/commands';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { useNow } from '../../i18n/use-now';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import { HoldBadge } from '../../ui/hold-badge';
import { SideCard } from '../../ui/side-card';
import { StateBadge } from '../../ui/state-badge';
import { moveCommands, moveIcons } from './move-commands';
import { moveEntries } from './move-entries';
import styles from './moves-card.module.css';
import type { Moves } from './use-moves';

export type MovesCardProps = { readonly moves: Moves; readonly onCommand: (id: CommandId) => void };

/** Where the article stands, since when and by whom, and what can be done next. */
export function MovesCard({ moves, onCommand }: MovesCardProps) {
  const { state, text, last, likely, offers, newsroom, holds } = moves;
  const { t, time } = useWords();
  const now = useNow(60_000);
  const others = moveEntries(moves, { t, onCommand }).filter(({ id }) => id !== likely?.to);
  return (
    <SideCard label={t('move.region')} title={null} data-text={text} data-state={state}>
      <div className={styles.state}>
        {holds.length > 0 && <HoldBadge t={t} />}
        <StateBadge state={state} text={text} t={t} />
        {newsroom === 'kept' && text === 'changed' && <span className={styles.was}>{t(`state.${state}`)}</span>}
        <p>{t(newsroom === 'broken' ? 'move.rosterBroken' : meaningOf(moves))}</p>
        {last !== null && (
          <p className={styles.who}>
            {t('move.by', {
              who: last.by === null ? t('history.nobody') : isolated(last.by),
              when: time.recent(new Date(last.at), now),
            })}
          </p>
        )}
        {state === 'scheduled' && last?.scheduledFor && (
          <p className={styles.who}>{t('move.scheduledFor', { when: time.moment(new Date(last.scheduledFor)) })}</p>
        )}
      </div>
      {offers.length > 0 && (
        <div className={styles.acts}>
          {likely !== null && (
            <Button
              look="primary"
              icon={moveIcons[likely.to]}
              className={styles.likely!}
              onPress={() => onCommand(moveCommands[likely.to])}
            >
              {t(`move.short.${likely.to}`)}
            </Button>
          )}
          {others.length > 0 && (
            <MenuButton
              label={t('move.others')}
              button={<Button icon={<ChevronDown />}>{t('move.others')}</Button>}
              entries={others}
            />
          )}
        </div>
      )}
      {newsroom === 'open' && (state === 'draft' || text === 'changed') && (
        <Button look="primary" icon={moveIcons.approved} onPress={() => onCommand('article.approve')}>
          {t('command.article.approve')}
        </Button>
      )}
    </SideCard>
  );
}

function meaningOf({ state, text, newsroom }: Moves) {
  if (text === 'changed') return 'review.changedHint';
  if (newsroom === 'open') return state === 'draft' ? 'review.draftHint' : 'review.approvedHint';
  return `stateHint.${state}` as const;
}
