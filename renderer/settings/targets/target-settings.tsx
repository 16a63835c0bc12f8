/** The newsroom's profiles: where it hands over. Made and changed here, and kept in newsroom.json for all desks; secrets stay on this machine. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import { freeProfileId, type ExportProfile, type ProfileId } from '../../../shared/model/export-profile';
import type { Newsroom } from '../../../shared/model/newsroom';
import { useDeskWindow } from '../../desk/desk-window';
import { useOutcome } from '../../desk/use-outcome';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { Button } from '../../ui/button';
import { Alert } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { Group } from '../group';
import { TargetForm } from './target-form';
import { draftOf, profileIn, type TargetDraft } from './target-draft';
import styles from './target-settings.module.css';

export type TargetSettingsProps = {
  readonly newsroom: Newsroom;
  /** The one whose form is open first; null: a new one's; absent: none. */
  readonly first?: ProfileId | null;
};

export function TargetSettings({ newsroom, first }: TargetSettingsProps) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const profiles = newsroom.profiles ?? [];
  const [open, setOpen] = useState<ProfileId | 'new' | null>(first === null ? 'new' : (first ?? null));
  const put = async (before: ExportProfile | null, draft: TargetDraft): Promise<boolean> => {
    const id =
      before?.id ??
      freeProfileId(
        draft.name,
        profiles.map((one) => one.id),
      );
    const profile = profileIn(draft, id, before);
    if (profile === null) return false;
    return done(desk.workspace.changeNewsroom({ profile: { kind: 'put', profile } }));
  };
  const [leaving, setLeaving] = useState<ExportProfile | null>(null);
  const remove = async ({ id, target }: ExportProfile): Promise<void> => {
    setLeaving(null);
    await done(desk.targets.forgetSecret({ target }));
    await done(desk.workspace.changeNewsroom({ profile: { kind: 'remove', id } }));
  };
  return (
    <Group title={t('settings.targets')}>
      <p className={styles.hint}>{t('settings.targetsHint')}</p>
      {profiles.length > 0 && (
        <ul className={styles.list} aria-label={t('settings.targets')}>
          {profiles.map((profile) => (
            <li key={profile.id} className={styles.item}>
              <div className={styles.row}>
                <span className={styles.words}>
                  <span className={styles.name} dir={directionOf(profile.name)}>
                    {profile.name}
                  </span>
                  <span className={styles.kind}>{t(`handoff.kind.${profile.target.kind}`)}</span>
                </span>
                <IconButton
                  label={t('settings.target.edit', { name: profile.name })}
                  icon={<Pencil />}
                  onPress={() => setOpen(open === profile.id ? null : profile.id)}
                />
                <IconButton
                  label={t('settings.target.remove', { name: profile.name })}
                  icon={<Trash2 />}
                  onPress={() => setLeaving(profile)}
                />
              </div>
              {open === profile.id && (
                <TargetForm
                  profile={profile}
                  first={draftOf(profile)}
                  onKeep={(draft) => put(profile, draft)}
                  onClose={() => setOpen(null)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <TargetForm
          profile={null}
          first={draftOf(null)}
          onKeep={(draft) => put(null, draft)}
          onClose={() => setOpen(null)}
        />
      ) : (
        <div>
          <Button icon={<Plus />} onPress={() => setOpen('new')}>
            {t('handoff.room.add')}
          </Button>
        </div>
      )}
      {leaving !== null && (
        <Alert
          title={t('settings.target.removeTitle')}
          onEscape={() => setLeaving(null)}
          actions={
            <>
              <Button onPress={() => setLeaving(null)}>{t('dialog.cancel')}</Button>
              <Button look="danger" onPress={() => void remove(leaving)}>
                {t('settings.target.removeAct')}
              </Button>
            </>
          }
        >
          {t('settings.target.removeAsk', { name: isolated(leaving.name) })}
        </Alert>
      )}
    </Group>
  );
}
