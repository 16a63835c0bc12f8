import {
  ArrowLeftRight,
  CheckCheck,
  Copy,
  Ellipsis,
  FileOutput,
  FileType,
  Gavel,
  History,
  MonitorSmartphone,
  PanelLeft,
  PanelRight,
  PencilLine,
  Rss,
  Trash2,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { copyForms, fileForms } from '../../shared/sharing/share';
import type { CommandId } from '../../shared/commands/commands';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { Button } from '../ui/button';
import { IconButton, IconToggle } from '../ui/icon-button';
import { HoldBadge } from '../ui/hold-badge';
import { MenuButton, type MenuAct, type MenuEntry } from '../ui/menu';
import { StateBadge } from '../ui/state-badge';
import { directionOf } from '../../shared/arabic/direction';
import styles from './article-bar.module.css';
import { copyCommands, fileCommands } from '../sharing/share-commands';
import { moveCommands, moveIcons } from './moves/move-commands';
import { moveEntries } from './moves/move-entries';
import type { Moves } from './moves/use-moves';
import type { PaneRole } from './pane-role';

export type ArticleBarProps = {
  readonly name: string;
  readonly moves: Moves;
  readonly light: ReactNode;
  /** That changes are tracked. */
  readonly tracking: ReactNode;
  readonly onCommand: (id: CommandId) => void;
  readonly isListOpen: boolean;
  /** The panel beside the article. */
  readonly areDetailsOpen: boolean;
  /** The state is told there. */
  readonly isStateBeside: boolean;
  readonly role: PaneRole;
  readonly onSwap: () => void;
  /** Closes the second of two. */
  readonly onClose: () => void;
};

/** What is open, whether it is safe, and what can be done with it. */
export function ArticleBar(props: ArticleBarProps) {
  const { name, moves, light, tracking, onCommand, isListOpen, areDetailsOpen, isStateBeside, role, onSwap, onClose } =
    props;
  const { t } = useWords();
  const entry = (id: CommandId, icon: ReactNode): MenuEntry => ({
    kind: 'act',
    id,
    label: t(`command.${id}`),
    icon,
    shortcut: shortcutOf(id),
    run: () => onCommand(id),
  });
  const short = (id: CommandId, label: string): MenuAct => ({ kind: 'act', id, label, run: () => onCommand(id) });
  const swap: MenuEntry = {
    kind: 'act',
    id: 'swap',
    label: t('beside.swap'),
    icon: <ArrowLeftRight />,
    run: onSwap,
  };
  // The details tell it of one article only.
  const areReviewsHere = !isStateBeside || role !== 'alone';
  const mayApprove = moves.newsroom === 'open' && (moves.state === 'draft' || moves.text === 'changed');
  const next = mayApprove ? 'approved' : (moves.likely?.to ?? null);
  const reviewEntries = mayApprove
    ? [entry('article.approve', <CheckCheck />)].filter(() => role !== 'alone')
    : moveEntries(moves, { t, onCommand });
  return (
    <header className={styles.bar}>
      {role !== 'second' && (
        <IconToggle
          label={t('command.view.library')}
          shortcut={shortcutOf('view.library')}
          icon={<PanelLeft data-mirror="" />}
          isOn={isListOpen}
          onChange={() => onCommand('view.library')}
        />
      )}
      <span className={styles.name} dir={directionOf(name)}>
        {name}
      </span>
      {light}
      {tracking}
      <span className={styles.space} />
      {areReviewsHere && (
        <span className={styles.review}>
          {moves.holds.length > 0 && <HoldBadge t={t} />}
          <StateBadge state={moves.state} text={moves.text} t={t} />
        </span>
      )}
      {areReviewsHere && role === 'alone' && next !== null && (
        <Button look="quiet" icon={moveIcons[next]} onPress={() => onCommand(moveCommands[next])}>
          {t(`move.short.${next}`)}
        </Button>
      )}
      <MenuButton
        label={t('article.menu')}
        button={<IconButton label={t('article.menu')} icon={<Ellipsis />} />}
        entries={[
          ...reviewEntries,
          ...(reviewEntries.length > 0 ? [{ kind: 'rule', id: 'moves' } as const] : []),
          ...(moves.mayHold ? [entry('article.hold', <Gavel />)] : []),
          ...(moves.holds.length > 0 ? [entry('article.release', <Gavel />)] : []),
          entry('article.rename', <PencilLine />),
          entry('article.versions', <History />),
          entry('view.preview', <MonitorSmartphone />),
          entry('handoff.export', <FileOutput />),
          {
            kind: 'menu',
            id: 'saveAs',
            label: t('menu.saveAs'),
            icon: <FileType />,
            entries: fileForms.map((form) => short(fileCommands[form], t(`share.short.${form}`))),
          },
          {
            kind: 'menu',
            id: 'copyAs',
            label: t('menu.copyAs'),
            icon: <Copy />,
            entries: copyForms.map((form) => short(copyCommands[form], t(`share.short.${form}`))),
          },
          entry('ticker.fromArticle', <Rss />),
          ...(role === 'alone' ? [] : [swap]),
          { kind: 'rule', id: 'rule' },
          { ...entry('article.trash', <Trash2 />), tone: 'danger' } as MenuEntry,
        ]}
      />
      {role === 'second' && (
        <IconButton
          label={t('command.view.closeBeside')}
          shortcut={shortcutOf('view.closeBeside')}
          icon={<X />}
          onPress={onClose}
        />
      )}
      {role !== 'first' && (
        // Of whichever article is worked in; to open them is not to begin to work here.
        <span className={styles.toggle} data-keeps-pane="">
          <IconToggle
            label={t('command.view.details')}
            shortcut={shortcutOf('view.details')}
            icon={<PanelRight data-mirror="" />}
            isOn={areDetailsOpen}
            onChange={() => onCommand('view.details')}
          />
        </span>
      )}
    </header>
  );
}
