/** The room «التسليم»: where the newsroom hands over, what would go there now, and how it went. */
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { ArticleId } from '../../../shared/model/ids';
import type { ProfileId } from '../../../shared/model/export-profile';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import styles from './handoff-room.module.css';
import { TargetDetail } from './target-detail';
import { TargetList } from './target-list';

export function HandoffRoom({ onOpen }: { readonly onOpen: (id: ArticleId) => void }) {
  const { commands, state } = useDeskWindow();
  const { targets: mirror } = useWorkspace();
  const { t } = useWords();
  const targets = useMirror(mirror, (views) => views);
  const [chosen, setChosen] = useState<ProfileId | null>(null);
  const shown = targets.find(({ profile }) => profile.id === chosen) ?? targets[0] ?? null;
  const edit = (profile: ProfileId | null): void =>
    state.setState({ dialog: { kind: 'settings', tab: 'targets', profile } });
  return (
    <main className={styles.room} aria-label={t('handoff.room.title')}>
      {shown === null ? (
        <div className={styles.blank}>
          <EmptyState
            icon={<Send data-mirror="" />}
            title={t('handoff.room.none')}
            actions={
              <>
                <Button look="primary" onPress={() => edit(null)}>
                  {t('handoff.room.add')}
                </Button>
                <Button onPress={() => void commands.run('handoff.export')}>{t('handoff.title')}</Button>
              </>
            }
          >
            {t('handoff.room.noneHint')}
          </EmptyState>
        </div>
      ) : (
        <>
          <TargetList targets={targets} shown={shown.profile.id} onShow={setChosen} onAdd={() => edit(null)} />
          <TargetDetail key={shown.profile.id} view={shown} onEdit={() => edit(shown.profile.id)} onOpen={onOpen} />
        </>
      )}
    </main>
  );
}
