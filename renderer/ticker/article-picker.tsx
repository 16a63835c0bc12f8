import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import { foldArabic } from '../../shared/arabic/fold';
import type { ArticleId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { classes } from '../ui/classes';
import field from '../ui/field.module.css';
import popover from '../ui/popover.module.css';

export type PickableArticle = { readonly id: ArticleId; readonly title: string };

export type ArticlePickerProps = {
  readonly articles: readonly PickableArticle[];
  readonly value: ArticleId | null;
  readonly onChange: (id: ArticleId | null) => void;
  readonly isInvalid: boolean;
};

/** One of the newsroom's articles, found by typing a part of its headline. */
export function ArticlePicker({ articles, value, onChange, isInvalid }: ArticlePickerProps) {
  const { t } = useWords();
  return (
    <ComboBox
      aria-label={t('ticker.link.article')}
      className={field.field!}
      defaultItems={articles}
      value={value}
      onChange={(key) => onChange(articles.find(({ id }) => id === key)?.id ?? null)}
      isInvalid={isInvalid}
      menuTrigger="focus"
      defaultFilter={(title, typed) => foldArabic(title).includes(foldArabic(typed))}
    >
      <div className={field.box}>
        <Input placeholder={t('ticker.pickArticle')} />
        <Button className={field.plainButton!}>
          <ChevronDown />
        </Button>
      </div>
      <Popover className={classes(popover.popover, field.popover)}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 30 }}>
          <ListBox<PickableArticle> className={popover.list!}>
            {({ id, title }) => (
              <ListBoxItem id={id} textValue={title} className={popover.item!}>
                {title}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
