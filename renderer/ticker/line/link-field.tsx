/** Where «المزيد» leads: a menu of kinds beside the line, the article or the address below it. */
import { Link2, Newspaper, Unlink } from 'lucide-react';
import { FieldError, Input, TextField } from 'react-aria-components';
import { ArticlePicker } from '../../desk/article-picker';
import { useWords } from '../../i18n/language';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import { UntoldNote } from '../withheld/untold-note';
import type { DraftForm, DraftProblem, LinkKind } from './draft-form';
import styles from './line-fields.module.css';

export function LinkMenu({ kind, onChange }: { readonly kind: LinkKind; readonly onChange: (kind: LinkKind) => void }) {
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

export type LinkTargetProps = {
  readonly form: DraftForm;
  readonly onChange: (part: Partial<DraftForm>) => void;
  readonly problems: readonly DraftProblem[];
};

/** Nothing where the line leads nowhere. */
export function LinkTarget({ form, onChange, problems }: LinkTargetProps) {
  const { t } = useWords();
  if (form.linkKind === 'none') return null;
  if (form.linkKind === 'url') {
    const isInvalid = problems.includes('address');
    return (
      <TextField
        aria-label={t('ticker.address')}
        className={styles.link!}
        value={form.address}
        onChange={(address) => onChange({ address })}
        isInvalid={isInvalid}
        maxLength={4096}
      >
        <Input className={styles.input!} dir="ltr" placeholder="https://" inputMode="url" />
        <FieldError className={styles.problem!}>{t('ticker.problem.address')}</FieldError>
      </TextField>
    );
  }
  return (
    <div className={styles.link}>
      <ArticlePicker
        label={t('ticker.link.article')}
        placeholder={t('ticker.pickArticle')}
        value={form.articleId}
        onChange={(articleId) => onChange({ articleId })}
        isInvalid={problems.includes('article')}
      />
      <UntoldNote article={form.articleId} />
      {problems.includes('article') && (
        <p className={styles.problem} role="alert">
          {t('ticker.problem.article')}
        </p>
      )}
    </div>
  );
}
