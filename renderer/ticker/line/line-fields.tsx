/** The fields of one line, for a new one and for one being changed. */
import { Link2, Newspaper, Unlink } from 'lucide-react';
import { useId, useState, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { Input, TextField, ToggleButton } from 'react-aria-components';
import { siteHeadlineFont } from '../../../shared/export/site-css';
import { usualLimits } from '../../../shared/model/limits';
import { useWorkspace } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { FieldMeter } from '../../meter/field-meter';
import { MenuButton } from '../../ui/menu';
import { IconButton } from '../../ui/icon-button';
import { ArticlePicker } from '../../desk/article-picker';
import type { DraftForm, DraftProblem } from './draft-form';
import styles from './line-fields.module.css';

export type LineFieldsProps = {
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
  /** Marked once the person has tried to go on. */
  readonly problems: readonly DraftProblem[];
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  /** Several lines were pasted into the text. */
  readonly onPasteLines?: (text: string) => void;
  readonly textRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
};

export function LineFields(props: LineFieldsProps) {
  const { form, onChange, problems, onSubmit, onCancel, onPasteLines, textRef, autoFocus = false } = props;
  const { t } = useWords();
  const { newsroom } = useWorkspace();
  const meter = useId();
  const [isWriting, setWriting] = useState(false);
  const limit = (newsroom.limits ?? usualLimits).ticker;
  const change = (part: Partial<DraftForm>): void => onChange({ ...form, ...part });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      onSubmit();
    }
    if (event.key === 'Escape' && onCancel !== undefined) {
      event.stopPropagation();
      onCancel();
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (onPasteLines === undefined || text.trim().split(/\r\n|[\n\r\u2028]/).length < 2) return;
    event.preventDefault();
    onPasteLines(text);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- not a control: it hears the keys of the fields inside
    <div className={styles.fields} onKeyDown={onKeyDown}>
      <TextField
        aria-label={t('ticker.time')}
        className={styles.time!}
        value={form.time}
        onChange={(time) => change({ time })}
        isInvalid={problems.includes('time')}
      >
        <Input className={styles.input!} dir="ltr" maxLength={5} inputMode="numeric" />
      </TextField>
      <TextField
        aria-label={t('ticker.text')}
        className={styles.text!}
        value={form.text}
        onChange={(text) => change({ text })}
        isInvalid={problems.includes('text')}
        onFocusChange={setWriting}
        autoFocus={autoFocus}
        maxLength={2000}
      >
        <Input
          ref={textRef}
          className={styles.input!}
          placeholder={t('ticker.textPlaceholder')}
          data-prose=""
          onPaste={onPaste}
        />
      </TextField>
      <ToggleButton
        className={styles.breaking!}
        isSelected={form.breaking}
        onChange={(breaking) => change({ breaking })}
      >
        {t('ticker.breaking')}
      </ToggleButton>
      <LinkMenu kind={form.linkKind} onChange={(linkKind) => change({ linkKind })} />
      {form.linkKind === 'article' && (
        <div className={styles.link}>
          <ArticlePicker
            label={t('ticker.link.article')}
            placeholder={t('ticker.pickArticle')}
            value={form.articleId}
            onChange={(articleId) => change({ articleId })}
            isInvalid={problems.includes('article')}
          />
        </div>
      )}
      {form.linkKind === 'url' && (
        <TextField
          aria-label={t('ticker.address')}
          className={styles.link!}
          value={form.address}
          onChange={(address) => change({ address })}
          isInvalid={problems.includes('address')}
        >
          <Input className={styles.input!} dir="ltr" placeholder="https://" maxLength={4096} inputMode="url" />
        </TextField>
      )}
      {isWriting && form.text !== '' && limit !== undefined && (
        <FieldMeter
          id={meter}
          place="line"
          text={form.text}
          limit={limit}
          font={newsroom.headlineFont ?? siteHeadlineFont}
        />
      )}
      {problems.length > 0 && (
        <p className={styles.problems} role="alert">
          {problems.map((problem) => t(`ticker.problem.${problem}`)).join(' ')}
        </p>
      )}
    </div>
  );
}

function LinkMenu({
  kind,
  onChange,
}: {
  readonly kind: DraftForm['linkKind'];
  readonly onChange: (kind: DraftForm['linkKind']) => void;
}) {
  const { t } = useWords();
  const label = t(`ticker.link.${kind}`);
  return (
    <MenuButton
      label={t('ticker.linkTo')}
      button={
        <IconButton
          label={`${t('ticker.linkTo')}: ${label}`}
          look={kind === 'none' ? 'quiet' : 'on'}
          icon={kind === 'article' ? <Newspaper /> : <Link2 />}
        />
      }
      entries={[
        { kind: 'act', id: 'none', label: t('ticker.link.none'), icon: <Unlink />, run: () => onChange('none') },
        {
          kind: 'act',
          id: 'article',
          label: t('ticker.link.article'),
          icon: <Newspaper />,
          run: () => onChange('article'),
        },
        { kind: 'act', id: 'url', label: t('ticker.link.url'), icon: <Link2 />, run: () => onChange('url') },
      ]}
    />
  );
}
