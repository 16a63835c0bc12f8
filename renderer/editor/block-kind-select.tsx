import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CommandId } from '../../shared/commands/commands';
import { useWords } from '../i18n/language';
import { BarButton } from '../ui/bar-button';
import popover from '../ui/popover.module.css';

const kinds = [
  'block.paragraph',
  'block.heading2',
  'block.heading3',
  'block.heading4',
  'block.quote',
] as const satisfies readonly CommandId[];

export type BlockKindSelectProps = {
  readonly active: ReadonlySet<CommandId>;
  readonly onChoose: (id: CommandId) => void;
};

/** Names the kind of block where the caret stands, and offers the others. */
export function BlockKindSelect({ active, onChoose }: BlockKindSelectProps) {
  const { t } = useWords();
  const current = kinds.find((id) => active.has(id)) ?? 'block.paragraph';
  return (
    <MenuTrigger>
      <BarButton label={`${t('editor.kind')}: ${t(`command.${current}`)}`} width="steady">
        {t(`command.${current}`)}
        <ChevronDown aria-hidden="true" />
      </BarButton>
      <Popover className={popover.popover!} placement="bottom start">
        <Menu
          className={popover.list!}
          aria-label={t('editor.kind')}
          selectionMode="single"
          selectedKeys={[current]}
          onAction={(key) => {
            const chosen = kinds.find((id) => id === key);
            if (chosen !== undefined && chosen !== current) onChoose(chosen);
          }}
        >
          {kinds.map((id) => (
            <MenuItem key={id} id={id} className={popover.item!}>
              {t(`command.${id}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
