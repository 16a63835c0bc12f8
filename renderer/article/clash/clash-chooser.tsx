/** Two versions of one article side by side, until a person has decided every conflict. Fills what it stands in. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { planMerge, resolveMerge } from '../../../shared/merge/merge-articles';
import type { Conflict, ConflictId, MergePlan } from '../../../shared/merge/merge-plan';
import type { Translate } from '../../../shared/messages/translate';
import type { Article } from '../../../shared/model/article';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Keys } from '../../ui/keys';
import { Switch } from '../../ui/switch';
import styles from './clash-chooser.module.css';
import { ConflictRow, SameRow, TakenRow } from './clash-row-view';
import { clashRows, type ClashRow } from './clash-rows';
import { blockContents, fieldContents, orderContents, type Contents } from './side-content';
import { useChoices, type ChoiceDesk } from './use-choices';
import { useClashKeys } from './use-clash-keys';

export type ClashChooserProps = {
  /** What both began with; null where nobody knows. */
  readonly base: Article | null;
  readonly ours: Article;
  readonly theirs: Article;
  readonly onResolved: (article: Article) => void;
  readonly onClose: () => void;
};

export function ClashChooser({ base, ours, theirs, onResolved, onClose }: ClashChooserProps) {
  const { t, time } = useWords();
  const plan = useMemo(() => planMerge({ base, ours, theirs }), [base, ours, theirs]);
  const rows = useMemo(() => clashRows(plan), [plan]);
  const contents = useMemo(
    () => new Map(plan.conflicts.map((conflict) => [conflict.id, contentsOf(t, plan, conflict)])),
    [plan, t],
  );
  const desk = useChoices(plan);
  const [showsBase, setShowsBase] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<ConflictId, HTMLElement>());
  const saveButton = useRef<HTMLButtonElement>(null);
  useClashKeys(room, desk);
  useEffect(() => {
    if (desk.aim === null) return;
    const place = desk.aim.at === 'save' ? saveButton.current : places.current.get(desk.aim.at);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  }, [desk.aim]);

  const rowOf = (row: ClashRow, kind: 'clash.sameFields' | 'clash.sameBlocks') => {
    const { direction } = ours;
    if (row.kind === 'same') {
      return (
        <SameRow key={row.key} slots={row.slots} direction={direction}>
          {t(kind, { count: row.slots.length })}
        </SameRow>
      );
    }
    if (row.kind === 'taken') return <TakenRow key={row.key} slot={row.slot} place={row.place} direction={direction} />;
    const { conflict, place } = row;
    return (
      <ConflictRow
        key={row.key}
        ref={(element) => {
          if (element === null) places.current.delete(conflict.id);
          else places.current.set(conflict.id, element);
        }}
        conflict={conflict}
        place={place}
        contents={contents.get(conflict.id)!}
        choice={desk.choices.get(conflict.id) ?? null}
        isCurrent={desk.current?.id === conflict.id}
        showsBase={showsBase}
        direction={direction}
        onChoose={(choice) => desk.decide(conflict, choice)}
      />
    );
  };

  return (
    <div ref={room} className={styles.chooser}>
      <header className={styles.header}>
        <div className={styles.about}>
          <h2 className={styles.title}>{t('clash.title')}</h2>
          <p className={styles.why}>{t('clash.why')}</p>
        </div>
        <IconButton label={t('clash.later')} icon={<X />} onPress={onClose} />
      </header>
      <Bar desk={desk} total={plan.conflicts.length}>
        {base !== null && (
          <Switch isOn={showsBase} onChange={setShowsBase}>
            {t('clash.showBase')}
          </Switch>
        )}
      </Bar>
      <div className={styles.heads} aria-hidden="true">
        <p className={styles.sideHead}>{t('clash.ours')}</p>
        <p className={styles.sideHead} data-side="theirs">
          {t('clash.theirs')}
          <span className={styles.when}>
            {t('clash.theirsAt', { time: time.moment(new Date(theirs.versionCreated)) })}
          </span>
        </p>
      </div>
      <div className={styles.rows}>
        {rows.fields.map((row) => rowOf(row, 'clash.sameFields'))}
        {rows.blocks.map((row) => rowOf(row, 'clash.sameBlocks'))}
      </div>
      <footer className={styles.footer}>
        <p className={styles.hint}>
          <span>
            <Keys text="↑ ↓" /> {t('clash.moveHint')}
          </span>
          <span>
            <Keys text="1 2 3" /> {t('clash.chooseHint')}
          </span>
        </p>
        <Button onPress={onClose}>{t('clash.later')}</Button>
        <Button
          ref={saveButton}
          look="primary"
          isDisabled={desk.left > 0}
          onPress={() => onResolved(resolveMerge(plan, desk.choices))}
        >
          {t('clash.save')}
        </Button>
      </footer>
    </div>
  );
}

/** How much is left, the way between conflicts, and one answer to all that is left. */
function Bar({
  desk,
  total,
  children,
}: {
  readonly desk: ChoiceDesk;
  readonly total: number;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const isBegun = desk.left > 0 && desk.left < total;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('clash.conflicts')}>
      <div className={styles.steps}>
        <IconButton label={t('clash.previous')} icon={<ChevronUp />} shortcut="↑" onPress={() => desk.go(-1)} />
        <IconButton label={t('clash.next')} icon={<ChevronDown />} shortcut="↓" onPress={() => desk.go(1)} />
      </div>
      <p className={styles.left} role="status" data-done={desk.left === 0 || undefined}>
        {t('clash.left', { count: desk.left })} <span className={styles.total}>{t('clash.ofAll', { total })}</span>
      </p>
      {children}
      <div className={styles.all}>
        {t(isBegun ? 'clash.takeRest' : 'clash.takeAll')}
        {(['ours', 'theirs'] as const).map((side) => (
          <Button key={side} onPress={() => desk.decideRest(side)}>
            {t(`clash.${side}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function contentsOf(t: Translate, plan: MergePlan, conflict: Conflict): Contents {
  if (conflict.kind === 'field') return fieldContents(t, conflict.field, conflict);
  if (conflict.kind === 'block') return blockContents(t, conflict);
  return orderContents(t, plan, conflict);
}
