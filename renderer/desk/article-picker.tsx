import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import type { ArticleSummary } from '../../shared/library/summary';
import { titleOf } from '../../shared/library/title';
import type { ArticleId } from '../../shared/model/ids';
import { stillTyped } from '../../shared/search/query';
import { everything } from '../../shared/search/search-request';
import { afterFocusReturned } from './after-focus';
import { useListing } from './use-listing';
import { useSummary } from './use-summary';
import { useWords } from '../i18n/language';
import { classes } from '../ui/classes';
import field from '../ui/field.module.css';
import popover from '../ui/popover.module.css';

export type ArticlePickerProps = {
  readonly label: string;
  readonly placeholder: string;
  /** Never offered: an article is not related to itself. */
  readonly except?: ArticleId | null;
  /** Once the dialog it stands in has settled: a list that opens together with it is taken for a part of what the dialog covers. */
  readonly autoFocus?: boolean;
  readonly value: ArticleId | null;
  readonly onChange: (id: ArticleId | null) => void;
  readonly isInvalid: boolean;
};

/** One of the newsroom's articles, found by any of its words. */
export function ArticlePicker(props: ArticlePickerProps) {
  const { label, placeholder, value, onChange, isInvalid, except = null, autoFocus = false } = props;
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) afterFocusReturned(() => input.current?.focus());
  }, [autoFocus]);
  const listing = useListing(everything);
  const { found } = useStore(listing.state);
  const chosen = useSummary(value)?.summary;
  /** Null: nothing yet, and what was chosen before stands here. */
  const [typed, setTyped] = useState<string | null>(null);
  const named = (summary: ArticleSummary): string =>
    (summary.kind === 'article' ? titleOf(summary) : null) ?? t('library.untitled');
  const chosenTitle = chosen === undefined ? null : named(chosen);
  const summaries = found
    .map(({ summary }) => summary)
    .filter(({ kind, id }) => kind === 'article' && id !== value && id !== except);
  // What is chosen is offered whatever is typed, for a combo box forgets a choice that it does not offer.
  const items = chosen === undefined ? summaries : [chosen, ...summaries];
  return (
    <ComboBox
      aria-label={label}
      className={field.field!}
      items={items}
      value={value}
      onChange={(key) => {
        const picked = items.find(({ id }) => id === key);
        if (picked !== undefined) setTyped(named(picked));
        onChange(picked?.id ?? null);
      }}
      inputValue={typed ?? chosenTitle ?? ''}
      onInputChange={(text) => {
        setTyped(text);
        listing.ask({ ...everything, typed: text === chosenTitle ? '' : stillTyped(text) });
      }}
      isInvalid={isInvalid}
      menuTrigger="focus"
      defaultFilter={() => true}
      allowsEmptyCollection
    >
      <div className={field.box}>
        <Input placeholder={placeholder} ref={input} />
        <Button className={field.plainButton!}>
          <ChevronDown />
        </Button>
      </div>
      <Popover className={classes(popover.popover, field.popover)}>
        <ListBox<ArticleSummary>
          className={popover.list!}
          renderEmptyState={() => <p className={popover.empty}>{t('library.nothingFound')}</p>}
        >
          {(summary) => (
            <ListBoxItem id={summary.id} textValue={named(summary)} className={popover.item!}>
              {named(summary)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
