/** Why an article does not leave, wherever that is said in the window: each reason with the ways out that are open to whoever sits here. */
import { ClockAlert, FileSearch, FileText, Gavel, ShieldOff, SkipForward } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import type { ShownHold } from '../../shared/review/article-standing';
import { gateWords, wayOutWords } from '../../shared/review/gate-words';
import type { StaysHome as Refusal } from '../../shared/review/may-export';
import { waysOut, type WayOut } from '../../shared/review/ways-out';
import { HoldDialog } from '../article/moves/hold-dialog';
import { PlacesList } from '../article/moves/wanting-list';
import { useWords } from '../i18n/language';
import { withIsolatedReasons } from '../i18n/plain-words';
import { Button } from '../ui/button';
import { useGateDoors, type GateDoors } from './gate-doors';
import styles from './stays-home.module.css';
import { useAsker } from './use-asker';
import type { Waiving } from './use-waive-acts';
import { WaiveDialog } from './waive-dialog';

export type StaysHomeProps = {
  readonly id: ArticleId;
  readonly title: string;
  readonly refusals: readonly Refusal[];
};

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waive'; readonly waiving: Waiving; readonly why: string }
  | { readonly kind: 'release'; readonly hold: ShownHold };
const nothing: Asked = { kind: 'nothing' };

export function StaysHome({ id, title, refusals }: StaysHomeProps) {
  const { t } = useWords();
  const doors = useGateDoors();
  const [asked, setAsked] = useState<Asked>(nothing);
  const close = (): void => setAsked(nothing);
  const take = async (way: WayOut, why: string): Promise<void> => {
    if (way.kind === 'set-aside') {
      const waiving = await doors.waive.begin(id, way.rule);
      if (waiving !== null) setAsked({ kind: 'waive', waiving, why });
    } else if (way.kind === 'release') {
      const hold = await doors.hold.releasable(id);
      if (hold !== null) setAsked({ kind: 'release', hold });
    } else leave(way, id, doors);
  };
  return (
    <>
      <ul className={styles.refusals} aria-label={t('gate.keeps', { title })}>
        {refusals.map((refusal) => (
          <One
            key={refusal.reason}
            refusal={refusal}
            onTake={(way, why) => void take(way, why)}
            onGoTo={(place) => doors.goTo(id, place)}
          />
        ))}
      </ul>
      {asked.kind === 'waive' && (
        <WaiveDialog waiving={asked.waiving} title={title} why={asked.why} acts={doors.waive} onClose={close} />
      )}
      {asked.kind === 'release' && <HoldDialog id={id} hold={asked.hold} acts={doors.hold} onClose={close} />}
    </>
  );
}

/** For what is done elsewhere. */
function leave(
  way: Exclude<WayOut, { kind: 'set-aside' | 'release' }>,
  id: ArticleId,
  { goTo, move }: GateDoors,
): void {
  if (way.kind === 'move') return void move.begin(id, way.to);
  goTo(id, way.kind === 'go' ? way.place : way.kind === 'compare' ? 'changes' : 'text');
}

type OneProps = {
  readonly refusal: Refusal;
  readonly onTake: (way: WayOut, why: string) => void;
  readonly onGoTo: Parameters<typeof PlacesList>[0]['onGoTo'];
};

function One({ refusal, onTake, onGoTo }: OneProps) {
  const { t, time } = useWords();
  const asker = useAsker();
  const ways = waysOut(refusal, asker);
  const moment = (at: string): string => time.moment(new Date(at));
  const why = gateWords(withIsolatedReasons(refusal), { t, moment });
  return (
    <li className={styles.refusal}>
      <p className={styles.why}>{refusal.reason === 'checklist' ? t('gate.checklistShort') : why}</p>
      {refusal.reason === 'checklist' && <PlacesList findings={refusal.findings} onGoTo={onGoTo} />}
      {refusal.reason === 'open-suggestions' && <PlacesList suggestions={refusal.suggestions} onGoTo={onGoTo} />}
      <p className={styles.way}>{wayOutWords(refusal, t)}</p>
      {ways.length > 0 && (
        <div className={styles.acts}>
          {ways.map((way) => (
            <Button
              key={way.kind}
              look="quiet"
              icon={icons[way.kind]}
              className={styles.act!}
              onPress={() => onTake(way, why)}
            >
              {wayName(way)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );

  function wayName(way: WayOut): string {
    if (way.kind === 'set-aside') return t('gate.act.setAside', { rule: t(`gate.rule.${way.rule}`) });
    if (way.kind === 'move' && way.to.length === 1) return t(`move.short.${way.to[0]}`);
    return way.kind === 'release' ? t('hold.release.do') : t(`gate.act.${way.kind}`);
  }
}

const icons: Readonly<Record<WayOut['kind'], ReactNode>> = {
  open: <FileText />,
  go: <ClockAlert />,
  compare: <FileSearch />,
  move: <SkipForward data-mirror="" />,
  release: <Gavel />,
  'set-aside': <ShieldOff />,
};
