/** One row of the chooser: a conflict with its two sides, a change that was taken, or a run of what nobody touched. */
import { Check, ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode, type Ref } from 'react';
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Direction } from '../../../shared/arabic/direction';
import { choicesOf, type Choice, type Conflict } from '../../../shared/merge/merge-plan';
import type { Translate } from '../../../shared/messages/translate';
import { useWords } from '../../i18n/language';
import { Badge } from '../../ui/badge';
import { Keys } from '../../ui/keys';
import type { Place, SameSlot, SettledSlot } from './clash-rows';
import styles from './clash-row-view.module.css';
import { fieldName } from '../../reading/part-words';
import { blockContents, fieldContents, type Contents } from './side-content';
import { SideText } from './side-text';

export type ConflictRowProps = {
  readonly conflict: Conflict;
  readonly place: Place;
  /** How the first words of the blocks read, for the order. */
  readonly contents: Contents;
  readonly choice: Choice | null;
  readonly isCurrent: boolean;
  readonly showsBase: boolean;
  readonly direction: Direction;
  readonly onChoose: (choice: Choice) => void;
  readonly ref: Ref<HTMLElement>;
};

export function ConflictRow(props: ConflictRowProps) {
  const { conflict, place, contents, choice, isCurrent, showsBase, direction, onChoose, ref } = props;
  const { t } = useWords();
  const titleId = useId();
  const title = placeName(t, place);
  return (
    <section
      ref={ref}
      className={styles.conflict}
      aria-labelledby={titleId}
      data-conflict={conflict.id}
      data-choice={choice ?? 'none'}
      data-current={isCurrent || undefined}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
        <ToggleButtonGroup
          aria-label={t('clash.choice', { place: title })}
          className={styles.choices!}
          selectionMode="single"
          disallowEmptySelection={choice !== null}
          selectedKeys={choice === null ? [] : [choice]}
          onSelectionChange={(keys) => {
            const chosen = choicesOf(conflict).find((one) => keys.has(one));
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {choicesOf(conflict).map((one, at) => (
            <ToggleButton key={one} id={one} className={styles.choice!} excludeFromTabOrder={!isCurrent}>
              {choice === one && <Check />}
              {t(`clash.${one}`)}
              <Keys text={String(at + 1)} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </header>
      <Sides contents={contents} direction={direction} choice={choice} />
      {showsBase && (
        <div className={styles.base}>
          <p className={styles.baseTitle}>{t('clash.base')}</p>
          <SideText content={contents.base} side="base" direction={direction} />
        </div>
      )}
    </section>
  );
}

export function TakenRow({
  slot,
  place,
  direction,
}: {
  readonly slot: SettledSlot;
  readonly place: Place;
  readonly direction: Direction;
}) {
  const { t } = useWords();
  if (slot.from === 'neither') return null;
  return (
    <section className={styles.taken}>
      <header className={styles.head}>
        <h3 className={styles.title}>{placeName(t, place)}</h3>
        <Badge tone="quiet">{t(`clash.from.${slot.from}`)}</Badge>
      </header>
      <Sides
        contents={contentsOf(t, slot)}
        direction={direction}
        choice={slot.from === 'ours' || slot.from === 'theirs' ? slot.from : 'both'}
      />
    </section>
  );
}

/** Folded until it is asked for. */
export function SameRow({
  slots,
  direction,
  children,
}: {
  readonly slots: readonly SameSlot[];
  readonly direction: Direction;
  /** What is folded, and how much of it. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <div className={styles.same}>
      <AriaButton
        className={styles.fold!}
        aria-expanded={isOpen}
        aria-controls={listId}
        onPress={() => setOpen(!isOpen)}
      >
        <ChevronDown />
        {children}
      </AriaButton>
      {isOpen && (
        <div id={listId} className={styles.unfolded}>
          {slots.map(({ slot, place }) => (
            <div key={placeName(t, place)} className={styles.sameItem}>
              <p className={styles.title}>{placeName(t, place)}</p>
              <SideText content={contentsOf(t, slot).ours} side="base" direction={direction} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Sides({
  contents,
  direction,
  choice,
}: {
  readonly contents: Contents;
  readonly direction: Direction;
  readonly choice: Choice | null;
}) {
  const { t } = useWords();
  return (
    <div className={styles.sides}>
      {(['ours', 'theirs'] as const).map((side) => (
        <div
          key={side}
          className={styles.side}
          data-side={side}
          data-fate={choice === null ? 'open' : choice === side || choice === 'both' ? 'stays' : 'goes'}
          role="group"
          aria-label={t(`clash.${side}`)}
        >
          <SideText content={contents[side]} side={side} direction={direction} />
        </div>
      ))}
    </div>
  );
}

function contentsOf(t: Translate, slot: SettledSlot): Contents {
  return 'field' in slot ? fieldContents(t, slot.field, slot) : blockContents(t, slot);
}

function placeName(t: Translate, place: Place): string {
  if (place.kind === 'field') return fieldName(t, place.field);
  return place.kind === 'order' ? t('clash.order') : t('clash.block', { number: place.number });
}
