import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import styles from './growing-text.module.css';
import { classes } from './classes';

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
  /** Of what says more about the field. */
  readonly describedBy?: string | undefined;
  /** To be found by (`data-field`). */
  readonly name?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

/** Text as it stands on a page, without a frame, as high as its lines. */
export function GrowingText(props: GrowingTextProps) {
  const { label, value, onChange, placeholder, direction, className, paragraphs, maxLength, onEnter } = props;
  const own = useRef<HTMLTextAreaElement | null>(null);
  // `field-sizing: content` came with Chromium 123; measured for the older engine, and again when the width changes.
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null || CSS.supports('field-sizing', 'content')) return;
    const fit = (): void => {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight}px`;
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(area.parentElement ?? area);
    return () => watch.disconnect();
  }, [value]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || paragraphs === 'many' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <textarea
      data-prose=""
      data-field={props.name}
      aria-describedby={props.describedBy}
      ref={(area) => {
        own.current = area;
        if (typeof props.ref === 'function') props.ref(area);
        else if (props.ref) props.ref.current = area;
      }}
      aria-label={label}
      className={classes(styles.text, className)}
      value={value}
      onChange={({ target }) =>
        onChange(paragraphs === 'one' ? target.value.replace(/\s*[\r\n]+\s*/g, ' ') : target.value)
      }
      onKeyDown={onKeyDown}
      placeholder={placeholder}
      dir={direction}
      rows={1}
      maxLength={maxLength}
    />
  );
}
