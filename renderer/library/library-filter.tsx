import { ListFilter } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ReviewState } from '../../shared/library/summary';
import { Day } from '../../shared/model/ids';
import { articleStates, type ArticleState } from '../../shared/model/record-event';
import { everything, Sort, type LibraryQuery, type SearchFilters } from '../../shared/search/search-request';
import { useWords } from '../i18n/language';
import { urgencyOf, urgencyOption, urgencyOptions } from '../i18n/urgency';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { ComboField } from '../ui/combo-field';
import { DateField } from '../ui/date-field';
import { IconButton } from '../ui/icon-button';
import popover from '../ui/popover.module.css';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import styles from './library-filter.module.css';
import { isFiltered } from './query-text';

export type LibraryFilterProps = {
  readonly query: LibraryQuery;
  readonly onChange: (query: LibraryQuery) => void;
  /** Offered; any other may be typed. */
  readonly sections: readonly string[];
};

/** Which articles the list shows, and in what order. What is chosen is there at once. */
export function LibraryFilter(props: LibraryFilterProps) {
  const { query, onChange } = props;
  const { t } = useWords();
  const isOn = isFiltered(query);
  const title = t('library.filter');
  return (
    <DialogTrigger>
      <IconButton
        label={isOn ? `${title} (${t('library.filterOn')})` : title}
        icon={<ListFilter />}
        look={isOn ? 'on' : 'quiet'}
      />
      <Popover className={classes(popover.popover, styles.popover)} placement="bottom end">
        <Dialog className={styles.dialog!} aria-label={title}>
          <Fields {...props} />
          <div className={styles.foot}>
            <Button look="quiet" isDisabled={!isOn} onPress={() => onChange({ ...everything, typed: query.typed })}>
              {t('library.clearFilter')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const any = 'any';

function Fields({ query, onChange, sections }: LibraryFilterProps) {
  const { t } = useWords();
  const { filters } = query;
  const change = <Name extends keyof SearchFilters>(name: Name, value: SearchFilters[Name]): void => {
    const { [name]: _, ...rest } = filters;
    onChange({ ...query, filters: value === undefined ? rest : { ...rest, [name]: value } });
  };
  const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value);
  const day = (value: string | null): Day | undefined => (value === null ? undefined : Day.parse(value));
  return (
    <div className={styles.fields}>
      <SelectField
        label={t('library.sort')}
        options={Sort.options.map((id) => ({ id, label: t(`library.sort.${id}`) }))}
        value={query.sort}
        onChange={(sort) => onChange({ ...query, sort })}
      />
      <SelectField<ReviewState | typeof any>
        label={t('library.review')}
        options={[
          { id: any, label: t('library.any') },
          ...ReviewState.options.map((id) => ({ id, label: t(`review.${id}`) })),
        ]}
        value={filters.review ?? any}
        onChange={(review) => change('review', review === any ? undefined : review)}
      />
      <SelectField<ArticleState | typeof any>
        label={t('library.state')}
        options={[
          { id: any, label: t('library.any') },
          ...articleStates.map((id) => ({ id, label: t(`state.${id}`) })),
        ]}
        value={filters.states?.[0] ?? any}
        onChange={(state) => change('states', state === any ? undefined : [state])}
      />
      <ComboField
        label={t('field.section')}
        value={filters.section ?? ''}
        onChange={(section) => change('section', text(section))}
        options={sections}
      />
      <TextField
        label={t('field.desk')}
        value={filters.desk ?? ''}
        onChange={(desk) => change('desk', text(desk))}
        maxLength={2000}
      />
      <TextField
        label={t('library.writer')}
        value={filters.writer ?? ''}
        onChange={(writer) => change('writer', text(writer))}
        maxLength={2000}
      />
      <SelectField
        label={t('field.urgency')}
        options={[{ id: any, label: t('library.any') }, ...urgencyOptions(t).slice(1)]}
        value={filters.urgency === undefined ? any : urgencyOption(filters.urgency)}
        onChange={(option) => change('urgency', option === any ? undefined : (urgencyOf(option) ?? undefined))}
      />
      <DateField
        label={t('library.fromDay')}
        value={filters.fromDay ?? null}
        onChange={(value) => change('fromDay', day(value))}
        clearLabel={t('field.clearDate')}
      />
      <DateField
        label={t('library.untilDay')}
        value={filters.untilDay ?? null}
        onChange={(value) => change('untilDay', day(value))}
        clearLabel={t('field.clearDate')}
      />
    </div>
  );
}
