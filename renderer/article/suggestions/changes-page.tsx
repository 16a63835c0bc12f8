/** The panel's page of what is suggested: whether it is tracked, whose changes are shown, each with its decision, and those that nobody can read. */
import { FilePenLine, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Stretch } from '../../../shared/suggestions/suggested';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { isolated } from '../../i18n/plain-words';
import { useNow } from '../../i18n/use-now';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/select-field';
import { Switch } from '../../ui/switch';
import { useBuilt } from '../../ui/use-built';
import { SuggestionCard } from './suggestion-card';
import styles from './suggestions.module.css';
import type { Suggesting } from './use-suggesting';
import { personName, type SuggestingPerson, type Suggestions } from './use-suggestions';

export type ChangesPageProps = { readonly suggestions: Suggestions; readonly suggesting: Suggesting };

const everybody = '';

export function ChangesPage({ suggestions, suggesting }: ChangesPageProps) {
  const { commands } = useDeskWindow();
  const { t } = useWords();
  const now = useNow(20_000);
  const { tracking, list, people, unread, active, isClean } = suggestions;
  const [chosen, setPerson] = useState(everybody);
  const person = people.find(({ id }) => id === chosen) ?? null;
  const shown = person === null ? list : list.filter((one) => one.person === person.id);
  const cards = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (active === null) return;
    const card = cards.current?.querySelector(`[data-suggestion="${CSS.escape(active)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const mayDecide = tracking !== 'always';
  const { jump, decide } = useSteady(suggesting);
  const [built, end] = useBuilt(shown.findIndex(({ id }) => id === active));
  return (
    <div className={styles.page}>
      <Tracking suggestions={suggestions} />
      {unread.map((stretch) => (
        <Unread
          key={`${stretch.by.name} ${stretch.from}`}
          stretch={stretch}
          onDrop={mayDecide ? () => suggestions.dropUnread(stretch) : null}
        />
      ))}
      {list.length === 0 && unread.length === 0 && (
        <EmptyState icon={<FilePenLine />} title={t('suggestions.empty')}>
          <p>
            {tracking === 'off'
              ? t('suggestions.emptyHint', { shortcut: shortcutOf('suggestions.track') ?? '' })
              : t('suggestions.emptyTracked')}
          </p>
        </EmptyState>
      )}
      {list.length > 0 && (
        <>
          <div className={styles.views}>
            <Switch isOn={isClean} onChange={() => void commands.run('suggestions.clean')}>
              {t('suggestions.clean')}
            </Switch>
            <Button look="quiet" onPress={() => void commands.run('suggestions.compare')}>
              {t('suggestions.compare')}
            </Button>
          </div>
          {people.length > 1 && <WhoseField people={people} value={person?.id ?? everybody} onChange={setPerson} />}
          <AllActs person={person} ids={shown.map(({ id }) => id)} decide={mayDecide ? suggesting.decide : null} />
          <ul ref={cards} className={styles.list} aria-label={t('suggestions.list')}>
            {shown.slice(0, built).map((one) => (
              <SuggestionCard
                key={one.id}
                suggestion={one}
                isActive={one.id === active}
                now={now}
                onJump={jump}
                onDecide={mayDecide ? decide : null}
              />
            ))}
            {shown.length > built && <li ref={end} className={styles.end} aria-hidden="true" />}
          </ul>
        </>
      )}
    </div>
  );
}

/** The same functions as long as the page stands, so that a card is drawn anew for what it says alone. */
function useSteady(suggesting: Suggesting): Pick<Suggesting, 'jump' | 'decide'> {
  const latest = useRef(suggesting);
  useEffect(() => {
    latest.current = suggesting;
  }, [suggesting]);
  const jump = useCallback<Suggesting['jump']>((one) => latest.current.jump(one), []);
  const decide = useCallback<Suggesting['decide']>((decision, ids) => latest.current.decide(decision, ids), []);
  return { jump, decide };
}

function Tracking({ suggestions: { tracking } }: Pick<ChangesPageProps, 'suggestions'>) {
  const { commands } = useDeskWindow();
  const { t } = useWords();
  if (tracking === 'always') return <p className={styles.note}>{t('suggestions.reviewer')}</p>;
  return (
    <Switch isOn={tracking === 'on'} onChange={() => void commands.run('suggestions.track')}>
      {t('command.suggestions.track')}
    </Switch>
  );
}

type WhoseFieldProps = {
  readonly people: readonly SuggestingPerson[];
  readonly value: string;
  readonly onChange: (person: string) => void;
};

function WhoseField({ people, value, onChange }: WhoseFieldProps) {
  const { t } = useWords();
  const options = [
    { id: everybody, label: t('suggestions.everybody') },
    ...people.map(({ id, name, count }) => ({ id, label: `${isolated(name)} (${count})` })),
  ];
  return <SelectField label={t('suggestions.person')} options={options} value={value} onChange={onChange} />;
}

type AllActsProps = {
  readonly person: SuggestingPerson | null;
  readonly ids: readonly string[];
  readonly decide: Suggesting['decide'] | null;
};

function AllActs({ person, ids, decide }: AllActsProps) {
  const { t } = useWords();
  const count = <span className={styles.count}>{t('suggestions.count', { count: ids.length })}</span>;
  if (decide === null) return count;
  return (
    <div className={styles.all}>
      {count}
      <Button onPress={() => decide('accept', ids)}>
        {person === null ? t('suggestions.acceptAll') : t('suggestions.acceptTheirs', { name: person.name })}
      </Button>
      <Button onPress={() => decide('reject', ids)}>
        {person === null ? t('suggestions.rejectAll') : t('suggestions.rejectTheirs', { name: person.name })}
      </Button>
    </div>
  );
}

function Unread({ stretch, onDrop }: { readonly stretch: Stretch; readonly onDrop: (() => void) | null }) {
  const { t } = useWords();
  return (
    <section className={styles.unread}>
      <p className={styles.unreadTitle}>
        <TriangleAlert aria-hidden="true" />
        {t('suggestions.unread', { name: personName(t, stretch.by) })}
      </p>
      <p className={styles.note}>{t('suggestions.unreadHint')}</p>
      {onDrop !== null && <Button onPress={onDrop}>{t('suggestions.dropUnread')}</Button>}
    </section>
  );
}
