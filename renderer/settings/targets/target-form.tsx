import { useState } from 'react';
import type { TryOutcome } from '../../../shared/handoff/target-view';
import { targetKinds, type ExportProfile } from '../../../shared/model/export-profile';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { SecretField, secretIn, type SecretFieldProps } from '../../handoff/secret-field';
import { targetFailureText } from '../../handoff/room/target-words';
import { useOutcome } from '../../desk/use-outcome';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { TextField } from '../../ui/text-field';
import { KindFields } from './kind-fields';
import { OutputChoice } from './output-choice';
import { isBaseUrlWrong, targetIn, wantsSecret, type TargetDraft } from './target-draft';
import styles from './target-settings.module.css';

export type TargetFormProps = {
  /** Null: it is a new one. */
  readonly profile: ExportProfile | null;
  readonly first: TargetDraft;
  /** Resolves to whether it is kept. */
  readonly onKeep: (draft: TargetDraft) => Promise<boolean>;
  readonly onClose: () => void;
};

export function TargetForm({ profile, first, onKeep, onClose }: TargetFormProps) {
  const { t } = useWords();
  const { desk } = useDeskWindow();
  const done = useOutcome();
  const [draft, setDraft] = useState(first);
  const [typed, setTyped] = useState('');
  const secret = secretIn(typed);
  const change = (part: Partial<TargetDraft>): void => setDraft({ ...draft, ...part });
  const target = targetIn(draft);
  const isWhole = draft.name.trim() !== '' && target !== null && !isBaseUrlWrong(draft);
  const keep = async (): Promise<void> => {
    if (!isWhole || !(await onKeep(draft))) return;
    // Who typed it and kept the target meant it to be kept too.
    if (secret !== null && wantsSecret(draft) && !(await done(desk.targets.keepSecret({ target, secret })))) return;
    onClose();
  };
  return (
    <section className={styles.form} aria-label={t(profile === null ? 'handoff.room.add' : 'handoff.room.edit')}>
      <TextField
        label={t('settings.target.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={80}
        autoFocus
      />
      <ChoiceField
        label={t('settings.target.kind')}
        options={targetKinds.map((id) => ({
          id,
          label: t(`handoff.kind.${id}`),
          description: t(`settings.target.kind.${id}`),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <KindFields draft={draft} onChange={change} />
      {draft.kind !== 'wordpress' && (
        <OutputChoice chosen={draft.outputs} onChange={(outputs) => change({ outputs })} />
      )}
      <TextField
        label={t('settings.target.baseUrl')}
        description={t('settings.target.baseUrlHint')}
        direction="ltr"
        value={draft.baseUrl}
        onChange={(baseUrl) => change({ baseUrl })}
        maxLength={2000}
        error={isBaseUrlWrong(draft) ? t('settings.target.urlWrong') : null}
      />
      <Secret draft={draft} typed={typed} onType={setTyped} />
      <div className={styles.acts}>
        <Try key={JSON.stringify(target)} draft={draft} profile={profile} secret={secret} />
        <span className={styles.gap} />
        <Button onPress={onClose}>{t('dialog.cancel')}</Button>
        <Button look="primary" isDisabled={!isWhole} onPress={() => void keep()}>
          {t('settings.target.keep')}
        </Button>
      </div>
    </section>
  );
}

/** Kept for the address as it stands in the form, so it comes once that is there. */
function Secret({ draft, ...field }: { readonly draft: TargetDraft } & Pick<SecretFieldProps, 'typed' | 'onType'>) {
  const { targets } = useWorkspace();
  const views = useMirror(targets, (all) => all);
  const target = targetIn(draft);
  if (!wantsSecret(draft) || target === null) return null;
  const same = views.find(({ profile }) => JSON.stringify(profile.target) === JSON.stringify(target));
  return <SecretField key={JSON.stringify(target)} target={target} state={same?.secret ?? 'missing'} {...field} />;
}

type TryProps = {
  readonly draft: TargetDraft;
  readonly profile: ExportProfile | null;
  /** As it is typed; null: the one that is kept. */
  readonly secret: string | null;
};

function Try({ draft, profile, secret }: TryProps) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const [outcome, setOutcome] = useState<TryOutcome | 'asking' | null>(null);
  const target = targetIn(draft);
  if (draft.kind === 'folder' || draft.kind === 'zip') return null;
  const ask = async (): Promise<void> => {
    if (target === null) return;
    setOutcome('asking');
    setOutcome(await desk.targets.try({ target, profile: profile?.id ?? null, secret }));
  };
  const isAsking = outcome === 'asking';
  return (
    <>
      <Button isDisabled={target === null || isAsking} isPending={isAsking} onPress={() => void ask()}>
        {t('settings.target.try')}
      </Button>
      {outcome !== null && outcome !== 'asking' && (
        <span className={styles.tried} data-kind={outcome.kind} role="status">
          {outcome.kind === 'fine' ? t('settings.target.fine') : targetFailureText(t, outcome.failure)}
        </span>
      )}
    </>
  );
}
