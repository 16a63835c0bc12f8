import {
  CheckCheck,
  Ellipsis,
  FileOutput,
  History,
  PanelLeft,
  PanelRight,
  PencilLine,
  Rss,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/commands/commands';
import type { ReviewState } from '../../shared/library/summary';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Button } from '../ui/button';
import { IconButton, IconToggle } from '../ui/icon-button';
import { MenuButton, type MenuEntry } from '../ui/menu';
import { ReviewBadge } from '../ui/review-badge';
import { directionOf } from '../../shared/arabic/direction';
import styles from './article-bar.module.css';

export type ArticleBarProps = {
  readonly name: string;
  readonly review: ReviewState;
  readonly light: ReactNode;
  readonly onCommand: (id: CommandId) => void;
  readonly isListOpen: boolean;
  readonly areDetailsOpen: boolean;
};

/** What is open, whether it is safe, and what can be done with it. */
export function ArticleBar({ name, review, light, onCommand, isListOpen, areDetailsOpen }: ArticleBarProps) {
  const { t } = useWords();
  const entry = (id: CommandId, icon: ReactNode): MenuEntry => ({
    kind: 'act',
    id,
    label: t(`command.${id}`),
    icon,
    shortcut: shortcutOf(id),
    run: () => onCommand(id),
  });
  return (
    <header className={styles.bar}>
      <IconToggle
        label={t('command.view.library')}
        shortcut={shortcutOf('view.library')}
        icon={<PanelLeft data-mirror="" />}
        isOn={isListOpen}
        onChange={() => onCommand('view.library')}
      />
      <span className={styles.name} dir={directionOf(name)}>
        {name}
      </span>
      {light}
      <span className={styles.space} />
      {!areDetailsOpen && <ReviewBadge review={review} t={t} />}
      {!areDetailsOpen && review !== 'approved' && (
        <Button look="quiet" icon={<CheckCheck />} onPress={() => onCommand('article.approve')}>
          {t('article.approveShort')}
        </Button>
      )}
      <MenuButton
        label={t('article.menu')}
        button={<IconButton label={t('article.menu')} icon={<Ellipsis />} />}
        entries={[
          entry('article.rename', <PencilLine />),
          entry('article.versions', <History />),
          entry('handoff.export', <FileOutput />),
          entry('ticker.fromArticle', <Rss />),
          { kind: 'rule', id: 'rule' },
          { ...entry('article.trash', <Trash2 />), tone: 'danger' } as MenuEntry,
        ]}
      />
      <IconToggle
        label={t('command.view.details')}
        shortcut={shortcutOf('view.details')}
        icon={<PanelRight data-mirror="" />}
        isOn={areDetailsOpen}
        onChange={() => onCommand('view.details')}
      />
    </header>
  );
}
