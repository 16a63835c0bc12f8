import { CornerDownLeft, Gavel, PenLine, ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands/commands';
import type { ShownHold } from '../../../shared/review/article-standing';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { useNow } from '../../i18n/use-now';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { moveCommands, moveIcons } from './move-commands';
import type { Moves } from './use-moves';

export type StandingNoteProps = { readonly moves: Moves; readonly onCommand: (id: CommandId) => void };

/** What whoever writes here has to know: that the article is held, why the text came back, or what it means to touch one that is approved or with its readers. */
export function StandingNote(props: StandingNoteProps) {
  return (
    <>
      {props.moves.holds.map((hold) => (
        <HoldNote key={hold.event} hold={hold} onCommand={props.onCommand} />
      ))}
      <StateNote {...props} />
    </>
  );
}

type HoldNoteProps = Pick<StandingNoteProps, 'onCommand'> & { readonly hold: ShownHold };

function HoldNote({ hold, onCommand }: HoldNoteProps) {
  const { t, time } = useWords();
  const now = useNow(60_000);
  const who = hold.name === null ? t('history.nobody') : isolated(hold.name);
  const release = hold.mayRelease && (
    <Button icon={<Gavel />} onPress={() => onCommand('article.release')}>
      {t('hold.release.do')}
    </Button>
  );
  return (
    <Banner tone="danger" icon={<Gavel />} actions={release}>
      <Said title={t('note.held', { who, when: time.recent(new Date(hold.at), now) })} words={hold.reason} />
    </Banner>
  );
}

function StateNote({ moves, onCommand }: StandingNoteProps) {
  const { newsroom, state, text, last, likely } = moves;
  const { t, time } = useWords();
  const now = useNow(60_000);
  if (newsroom !== 'kept' || last === null) return null;
  const who = last.by === null ? t('history.nobody') : isolated(last.by);
  const when = time.recent(new Date(last.at), now);
  const next = likely !== null && (
    <Button icon={moveIcons[likely.to]} onPress={() => onCommand(moveCommands[likely.to])}>
      {t(`move.short.${likely.to}`)}
    </Button>
  );
  if (state === 'returned')
    return (
      <Banner tone="warning" icon={<CornerDownLeft data-mirror="" />} actions={next}>
        <Said title={t('note.returned', { who, when })} words={last.reason} />
      </Banner>
    );
  if (state === 'killed')
    return (
      <Banner tone="danger" icon={<ShieldX />}>
        <Said title={t('note.killed', { who, when })} words={last.reason} />
      </Banner>
    );
  if (text !== 'changed') return null;
  const isOut = state === 'exported' || state === 'corrected';
  return (
    <Banner
      tone="warning"
      icon={<PenLine />}
      actions={
        <>
          <Button look="quiet" onPress={() => onCommand('article.changes')}>
            {t('note.whatChanged')}
          </Button>
          {next}
        </>
      }
    >
      {t(isOut ? 'note.touchedOut' : 'note.touchedApproved')}
    </Banner>
  );
}

function Said({ title, words }: { readonly title: string; readonly words: string }): ReactNode {
  return (
    <>
      <b>{title}</b> <bdi>{words}</bdi>
    </>
  );
}
