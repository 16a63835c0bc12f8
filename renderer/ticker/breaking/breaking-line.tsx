import { CircleAlert, Megaphone, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Input, TextField, ToggleButton } from 'react-aria-components';
import { directionOf } from '../../../shared/arabic/direction';
import { matchesShortcut, showShortcut } from '../../../shared/commands/shortcut';
import { siteTickerFont } from '../../../shared/export/site-css';
import { Timestamp } from '../../../shared/model/ids';
import { usualLimits } from '../../../shared/model/limits';
import type { Newsroom } from '../../../shared/model/newsroom';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { breakingOnAir, draftTyped, firstState, type Urgent } from '../../../shared/ticker/breaking';
import type { TickerRules } from '../../../shared/ticker/rules';
import { useWords } from '../../i18n/language';
import { platform } from '../../i18n/shortcut-of';
import { useNow } from '../../i18n/use-now';
import { FieldMeter } from '../../meter/field-meter';
import { IconButton } from '../../ui/icon-button';
import { Keys } from '../../ui/keys';
import { displayTimeOf } from '../line/display-time';
import { LikenessNote } from '../line/likeness-note';
import styles from './breaking-line.module.css';

/** `kept`: it did not reach the ticker, and stays in the field. */
export type Sent = { readonly kind: 'sent' } | { readonly kind: 'kept'; readonly why: string };

export type BreakingLineProps = {
  readonly lines: readonly TickerLine[];
  readonly rules: TickerRules;
  readonly newsroom: Pick<Newsroom, 'limits' | 'headlineFont'>;
  /** Something has gone wrong within the program. */
  readonly fault: string | null;
  /** Tells each time the line comes on screen. Gives a function that ends it. */
  readonly onOpened: (listener: () => void) => () => void;
  readonly onSend: (draft: TickerDraft, state: 'live' | 'ready') => Promise<Sent>;
  readonly onClose: () => void;
};

const urgencyKeys = 'Mod+U';

/** One line for «عاجل»: Enter sends it, Escape leaves it for the next time. */
export function BreakingLine(props: BreakingLineProps) {
  const { lines, rules, newsroom, fault, onOpened, onSend, onClose } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const [urgent, setUrgent] = useState<Urgent>('breaking');
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onOpened(() => field.current?.focus()), [onOpened]);
  const first = firstState(rules);
  const turn = (): void => setUrgent(urgent === 'breaking' ? 'normal' : 'breaking');
  const send = async (): Promise<void> => {
    const draft = draftTyped(text, { displayTime: displayTimeOf(new Date()), urgent, labels: rules.labels });
    if (draft === null) return setProblem(t('ticker.problem.text'));
    if (isSending) return;
    setSending(true);
    try {
      const sent = await onSend(draft, first);
      if (sent.kind === 'kept') return setProblem(sent.why);
      setText('');
      setUrgent('breaking');
      onClose();
    } finally {
      setSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) void send();
    else if (matchesShortcut(event.nativeEvent, urgencyKeys, platform)) turn();
    else return;
    event.preventDefault();
  };
  const trouble = problem ?? fault;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- not a control: it hears the keys of what stands inside
    <main className={styles.box} data-urgent={urgent} aria-label={t('command.ticker.breaking')} onKeyDown={onKeyDown}>
      <div className={styles.handle}>
        <Clock />
        <span className={styles.title}>{t(urgent === 'breaking' ? 'breaking.title' : 'breaking.titleNormal')}</span>
        <Budget lines={lines} limit={rules.breakingLimit} adds={urgent === 'breaking' && first === 'live' ? 1 : 0} />
        <IconButton label={t('dialog.close')} icon={<X />} onPress={onClose} />
      </div>
      <div className={styles.row}>
        <TextField
          className={styles.text!}
          aria-label={t('ticker.text')}
          value={text}
          onChange={(next) => {
            setText(next);
            setProblem(null);
          }}
          isInvalid={trouble !== null}
          maxLength={2000}
          autoFocus
        >
          <Input
            ref={field}
            className={styles.input!}
            placeholder={t('breaking.placeholder')}
            data-prose=""
            {...(text !== '' && { dir: directionOf(text) })}
          />
        </TextField>
        <ToggleButton className={styles.urgent!} isSelected={urgent === 'breaking'} onChange={turn}>
          {t('ticker.breaking')}
        </ToggleButton>
      </div>
      <div className={styles.notes}>
        {trouble === null ? (
          <LikenessNote text={text} lines={lines} />
        ) : (
          <p className={styles.problem} role="alert">
            <CircleAlert aria-hidden="true" />
            {trouble} {problem !== null && text.trim() !== '' && t('breaking.kept')}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <FieldMeter
          id="breaking-length"
          place="line"
          text={text}
          limit={(newsroom.limits ?? usualLimits).ticker ?? {}}
          font={newsroom.headlineFont ?? siteTickerFont}
        />
        <span className={styles.keys}>
          <Hint keys="Enter">{t(first === 'live' ? 'ticker.toAir' : 'breaking.toApproval')}</Hint>
          <Hint keys={showShortcut(urgencyKeys, platform)}>
            {t(urgent === 'breaking' ? 'breaking.makeNormal' : 'breaking.makeBreaking')}
          </Hint>
          <Hint keys="Esc">{t('breaking.later')}</Hint>
        </span>
      </footer>
    </main>
  );
}

/** What readers will see beside the line. */
function Clock() {
  return <time className={styles.time}>{displayTimeOf(useNow(1000))}</time>;
}

type BudgetProps = { readonly lines: readonly TickerLine[]; readonly limit: number; readonly adds: 0 | 1 };

/** The more «عاجل» there are, the less any of them says. */
function Budget({ lines, limit, adds }: BudgetProps) {
  const { t } = useWords();
  const now = Timestamp.parse(useNow(5000).toISOString());
  const live = breakingOnAir(lines, now);
  const isOver = live + adds > limit;
  const budget = t('breaking.budget', { count: live });
  return (
    <span className={styles.budget} data-over={isOver ? '' : undefined} role="status">
      <Megaphone aria-hidden="true" />
      {isOver && adds === 1 ? t('breaking.over', { budget, limit }) : budget}
    </span>
  );
}

function Hint({ keys, children }: { readonly keys: string; readonly children: string }) {
  return (
    <span className={styles.hint}>
      <Keys text={keys} /> {children}
    </span>
  );
}
