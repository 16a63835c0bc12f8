/** The fields of one line, for a new one and for one being changed: the line itself, and below it, where they are asked for, the others. */
import { ChevronDown } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { FieldError, Input, TextArea, TextField, ToggleButton } from 'react-aria-components';
import { directionOf } from '../../../shared/export/words';
import { isBreaking } from '../../../shared/model/ticker-line';
import { useCommands, useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { IconToggle } from '../../ui/icon-button';
import { useFittedHeight } from '../../ui/use-fitted-height';
import { saysMore, withBreaking, type DraftForm, type DraftProblem } from './draft-form';
import styles from './line-fields.module.css';
import { LineMeter } from './line-meter';
import { LinkMenu, LinkTarget } from './link-field';
import { MoreFields, type MoreFieldsProps } from '../fields/more-fields';

export type LineFieldsProps = Pick<MoreFieldsProps, 'form' | 'onChange' | 'problems' | 'line'> & {
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** Several lines were pasted into the text. */
  readonly onPasteLines?: (text: string) => void;
  readonly textRef?: RefObject<HTMLTextAreaElement | null>;
  readonly autoFocus?: boolean;
  /** Buttons at the end of the row. */
  readonly acts: ReactNode;
  /** What there is to say about the words. */
  readonly note?: ReactNode;
};

/** Those that stand below the line. */
const moreProblems: ReadonlySet<DraftProblem> = new Set(['start', 'minutes', 'end', 'over', 'channels']);

export function LineFields(props: LineFieldsProps) {
  const {
    form,
    onChange,
    problems,
    line,
    onSubmit,
    onCancel,
    onPasteLines,
    textRef,
    autoFocus = false,
    acts,
    note,
  } = props;
  const { t } = useWords();
  const { newsroom } = useWorkspace();
  const frame = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLTextAreaElement>(null);
  const text = textRef ?? own;
  useFittedHeight(text, form.text);
  const more = useId();
  const { settings } = useDeskWindow();
  const width = useMirror(settings, (value) => value.tickerPreviewWidth);
  const [isMore, setMore] = useMore(problems, frame);
  const change = (part: Partial<DraftForm>): void => onChange({ ...form, ...part });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- not a control: it hears the keys of the fields inside
    <div
      ref={frame}
      className={styles.frame}
      data-line-fields=""
      onKeyDownCapture={(event) => onLineKey(event, { onSubmit, onCancel })}
    >
      <div className={styles.fields}>
        <TextField
          aria-label={t('ticker.time')}
          className={styles.inRow!}
          value={form.time}
          onChange={(time) => change({ time })}
          isInvalid={problems.includes('time')}
        >
          <Input className={`${styles.input} ${styles.time}`} dir="ltr" maxLength={5} inputMode="numeric" />
          <FieldError className={styles.problem!}>{t('ticker.problem.time')}</FieldError>
        </TextField>
        <TextField
          aria-label={t('ticker.text')}
          className={styles.inRow!}
          value={form.text}
          onChange={(typed) => change({ text: typed })}
          isInvalid={problems.includes('text')}
          autoFocus={autoFocus}
          maxLength={2000}
        >
          <TextArea
            ref={text}
            className={`${styles.input} ${styles.text}`}
            // As readers get it: a line that begins with «BBC» runs from right to left all the same.
            dir={directionOf(newsroom.language)}
            rows={1}
            placeholder={t('ticker.textPlaceholder')}
            data-prose=""
            onPaste={(event) => takeLines(event, onPasteLines)}
          />
          <FieldError className={styles.problem!}>{t('ticker.problem.text')}</FieldError>
        </TextField>
        <ToggleButton
          className={styles.breaking!}
          isSelected={isBreaking(form)}
          onChange={(isOn) => onChange(withBreaking(form, isOn ? 'on' : 'off'))}
        >
          {t('ticker.breaking')}
        </ToggleButton>
        <LinkMenu kind={form.linkKind} onChange={(linkKind) => change({ linkKind })} />
        <span className={styles.more} data-set={saysMore(form)}>
          <IconToggle
            label={t('ticker.more')}
            icon={<ChevronDown />}
            isOn={isMore}
            onChange={setMore}
            shortcut={shortcutOf('ticker.moreFields')}
          />
        </span>
        <div className={styles.acts}>{acts}</div>
        <LinkTarget form={form} onChange={change} problems={problems} />
        <LineMeter text={form.text} width={width} />
      </div>
      {note}
      {isMore && <MoreFields id={more} form={form} onChange={onChange} problems={problems} line={line} />}
    </div>
  );
}

/** Whether the other fields are shown; what is wrong among them opens them and takes the focus. */
function useMore(problems: readonly DraftProblem[], frame: { readonly current: HTMLElement | null }) {
  const [isMore, setMore] = useState(false);
  const [seen, setSeen] = useState(problems);
  if (seen !== problems) {
    setSeen(problems);
    if (problems.some((problem) => moreProblems.has(problem))) setMore(true);
  }
  useEffect(() => {
    if (problems.length > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems, frame]);
  useCommands({
    'ticker.moreFields': {
      canRun: () => mayTurn(frame.current),
      run: () => setMore(!isMore),
    },
  });
  return [isMore, setMore] as const;
}

/** The row with the caret; where that is in none, any. */
function mayTurn(frame: HTMLElement | null): boolean {
  const focused = document.activeElement?.closest('[data-line-fields]') ?? null;
  return focused === null || focused === frame;
}

/**
 * Before the fields hear it: react-aria keeps Enter and Escape to itself. A list that is open keeps them, and so does what has opened
 * over the row.
 */
function onLineKey(event: KeyboardEvent, { onSubmit, onCancel }: Pick<LineFieldsProps, 'onSubmit' | 'onCancel'>): void {
  const { target, currentTarget, nativeEvent } = event;
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target) || nativeEvent.isComposing) return;
  if (target.getAttribute('aria-expanded') === 'true') return;
  const isField = /^(?:INPUT|TEXTAREA)$/.test(target.tagName) || target.role === 'spinbutton';
  const act = event.key === 'Enter' && isField ? onSubmit : event.key === 'Escape' ? onCancel : null;
  if (act === null) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function takeLines(event: ClipboardEvent, onPasteLines: ((text: string) => void) | undefined): void {
  const text = event.clipboardData.getData('text/plain');
  if (onPasteLines === undefined || text.trim().split(/\r\n|[\n\r\u2028]/).length < 2) return;
  event.preventDefault();
  onPasteLines(text);
}
