import { useWords } from '../../i18n/language';
import { SegmentedControl } from '../../ui/segmented-control';
import { SelectField } from '../../ui/select-field';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { isUrlWrong, type TargetDraft } from './target-draft';
import styles from './target-settings.module.css';

export type KindFieldsProps = {
  readonly draft: TargetDraft;
  readonly onChange: (part: Partial<TargetDraft>) => void;
};

/** What a target of this kind asks for beside its name. */
export function KindFields({ draft, onChange }: KindFieldsProps) {
  const { t } = useWords();
  if (draft.kind === 'folder' || draft.kind === 'zip')
    return <p className={styles.hint}>{t(`settings.target.folderHint`)}</p>;
  return (
    <>
      <TextField
        label={t(draft.kind === 'post' ? 'settings.target.url' : 'settings.target.site')}
        direction="ltr"
        placeholder="https://"
        value={draft.url}
        onChange={(url) => onChange({ url })}
        maxLength={2000}
        error={isUrlWrong(draft) ? t('settings.target.urlWrong') : null}
      />
      {draft.kind === 'post' ? (
        <Switch
          isOn={draft.authorization === 'bearer'}
          onChange={(isOn) => onChange({ authorization: isOn ? 'bearer' : 'none' })}
        >
          {t('settings.target.bearer')}
        </Switch>
      ) : (
        <WordPressFields draft={draft} onChange={onChange} />
      )}
    </>
  );
}

function WordPressFields({ draft, onChange }: KindFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        label={t('settings.target.user')}
        description={t('settings.target.userHint')}
        direction="ltr"
        value={draft.user}
        onChange={(user) => onChange({ user })}
        maxLength={100}
      />
      <SelectField
        label={t('settings.target.status')}
        options={(['draft', 'pending', 'publish'] as const).map((id) => ({
          id,
          label: t(`settings.target.status.${id}`),
        }))}
        value={draft.status}
        onChange={(status) => onChange({ status })}
      />
      <div className={styles.row}>
        <span>{t('settings.target.killed')}</span>
        <SegmentedControl
          label={t('settings.target.killed')}
          options={(['trash', 'draft'] as const).map((id) => ({ id, label: t(`settings.target.killed.${id}`) }))}
          value={draft.killed}
          onChange={(killed) => onChange({ killed })}
        />
      </div>
    </>
  );
}
