import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { pastedLine } from '../../shared/import/plain/pasted-text';
import { classes } from './classes';
import styles from './growing-text.module.css';
import { directionOf } from '../../shared/arabic/direction';
import { runsUnder, type TextMark } from './text-marks';
import { useFittedHeight } from './use-fitted-height';

export type { TextMark };

export type GrowingTextProps = {
  /** Read by screen readers; on the page the text's look says what it is. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly direction: 'rtl' | 'ltr';
  readonly className?: string | undefined;
  /** `one`: a line feed never enters, pasted ones become spaces. */
  readonly paragraphs: 'one' | 'many';
  readonly maxLength: number;
  /** Enter in a text of one paragraph. */
  readonly onEnter?: () => void;
  /** Words with a wavy line under them, in their order. */
  readonly misspelt?: readonly Stretch[];
  /** Where the caret is now, or no longer. */
  readonly onCaret?: (area: HTMLTextAreaElement) => void;
  /** Of what says more about the field. */
  readonly describedBy?: string | undefined;
  /** To be found by (`data-field`). */
  readonly name?: string;
  /** Of two that meet, the earlier in the list is seen. */
  readonly marks?: readonly TextMark[];
  readonly ref?: Ref<HTMLTextAreaElement>;
};

type Stretch = { readonly start: number; readonly end: number };

/** Text as it stands on a page, without a frame, as high as its lines. */
export function GrowingText(props: GrowingTextProps) {
  const { label, value, onChange, placeholder, direction, className, paragraphs, maxLength, onEnter } = props;
  const own = useRef<HTMLTextAreaElement | null>(null);
  useFittedHeight(own, value);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || paragraphs === 'many' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const line = pastedLine(event.clipboardData.getData('text/plain'));
    if (paragraphs === 'many' || line === '') return;
    event.preventDefault();
    // The one way to put words into a field that the field's own undo knows; nothing has taken its place.
    document.execCommand('insertText', false, line);
  };
  return (
    <div className={styles.place}>
      {props.marks !== undefined && props.marks.length > 0 && <Marked {...props} marks={props.marks} />}
      {props.misspelt !== undefined && props.misspelt.length > 0 && <Misspelt {...props} misspelt={props.misspelt} />}
      <textarea
        ref={(area) => {
          own.current = area;
          if (typeof props.ref === 'function') props.ref(area);
          else if (props.ref) props.ref.current = area;
        }}
        aria-label={label}
        data-prose=""
        data-field={props.name}
        aria-describedby={props.describedBy}
        className={classes(styles.text, className)}
        value={value}
        onChange={({ target }) =>
          onChange(paragraphs === 'one' ? target.value.replace(/\s*[\r\n]+\s*/g, ' ') : target.value)
        }
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        placeholder={placeholder}
        dir={direction}
        rows={1}
        maxLength={maxLength}
        onSelect={({ currentTarget }) => props.onCaret?.(currentTarget)}
        onBlur={({ currentTarget }) => props.onCaret?.(currentTarget)}
      />
    </div>
  );
}

/** The same text beneath the field, unseen but for its marks: CSS highlights do not reach into a text field. */
function Marked(props: GrowingTextProps & { readonly marks: readonly TextMark[] }) {
  const { value, className, direction } = props;
  const current = useRef<HTMLElement>(null);
  const at = props.marks.find(({ isCurrent }) => isCurrent)?.start;
  useEffect(() => {
    if (at !== undefined) current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div className={classes(styles.text, styles.marked, className)} dir={direction} aria-hidden="true">
      {runsUnder(value, props.marks).map(({ start, text, mark, gone }) => (
        <span key={start}>
          {gone.map((one) => (
            <span
              key={one.gone}
              ref={one.isCurrent ? current : null}
              className={styles.gone}
              data-current={one.isCurrent}
              data-person={one.person}
              dir={directionOf(one.gone ?? '')}
            >
              {one.gone}
            </span>
          ))}
          {mark === null ? (
            text
          ) : (
            <mark
              ref={mark.isCurrent ? current : null}
              data-current={mark.isCurrent}
              data-look={mark.look ?? 'hit'}
              data-person={mark.person}
            >
              {text}
            </mark>
          )}
        </span>
      ))}
    </div>
  );
}

function Misspelt({
  value,
  className,
  direction,
  misspelt,
}: GrowingTextProps & { readonly misspelt: readonly Stretch[] }) {
  return (
    <div className={classes(styles.text, styles.marked, className)} dir={direction} aria-hidden="true">
      {misspelt.map(({ start, end }, index) => (
        <span key={start}>
          {value.slice(misspelt[index - 1]?.end ?? 0, start)}
          <span className={styles.misspelt}>{value.slice(start, end)}</span>
        </span>
      ))}
      {value.slice(misspelt.at(-1)?.end ?? 0)}
    </div>
  );
}
