/** «إدراج» in the toolbar: everything that can be put in, found by its words. */
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import {
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  Menu,
  MenuItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { BarButton } from '../../ui/bar-button';
import field from '../../ui/field.module.css';
import { Keys } from '../../ui/keys';
import popover from '../../ui/popover.module.css';
import { useEditorRoom } from '../editor-context';
import { CommandIcon } from './command-icon';
import styles from './insert-menu.module.css';
import { findOffers, offersIn } from './insertable';

export function InsertMenu() {
  const { t, language } = useWords();
  const { commands } = useDeskWindow();
  const { asking, ask, editor } = useEditorRoom();
  const hasChosen = useRef(false);
  const offers = offersIn(language).filter(({ id }) => commands.canRun(id));
  const isFound = (title: string, typed: string): boolean =>
    findOffers(offers, typed).some((one) => one.title === title);
  const onOpenChange = (isOpen: boolean): void => {
    if (isOpen) {
      hasChosen.current = false;
      ask('insert.open');
      return;
    }
    // What has been chosen may be asking for something itself by now.
    if (hasChosen.current) return;
    editor.focus();
    if (asking === 'insert.open') ask(null);
  };
  return (
    <DialogTrigger isOpen={asking === 'insert.open'} onOpenChange={onOpenChange}>
      <BarButton>
        <Plus aria-hidden="true" />
        {t('editor.insert')}
      </BarButton>
      <Popover className={popover.popover!} placement="bottom start">
        <Dialog className={styles.sheet!} aria-label={t('editor.insert')}>
          <Autocomplete filter={isFound}>
            <SearchField aria-label={t('editor.insert.find')} autoFocus className={styles.search!}>
              <Input className={field.input!} placeholder={t('editor.insert.find')} />
            </SearchField>
            <Menu
              aria-label={t('editor.insert')}
              className={popover.list!}
              items={offers}
              onAction={(key) => {
                const offer = offers.find(({ id }) => id === key);
                hasChosen.current = true;
                ask(null);
                if (offer !== undefined) commands.run(offer.id);
              }}
              renderEmptyState={() => <p className={popover.empty}>{t('editor.slash.none')}</p>}
            >
              {({ id, title }) => (
                <MenuItem id={id} textValue={title} className={popover.item!}>
                  <CommandIcon id={id} />
                  <span className={popover.name}>{title}</span>
                  <Shortcut text={shortcutOf(id)} />
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Shortcut({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <Keys text={text} />;
}
