/** Which lines the list shows: of a channel, in a state, of an urgency. What is chosen is there at once. */
import { ListFilter } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { normalUrgency } from '../../../shared/model/ticker-line';
import type { Translate } from '../../../shared/messages/translate';
import { channelName } from '../../i18n/channel-name';
import { useWords } from '../../i18n/language';
import { urgencyChoices } from '../../i18n/line-urgency';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/icon-button';
import popover from '../../ui/popover.module.css';
import { SelectField } from '../../ui/select-field';
import styles from './line-filter.module.css';
import { isChoosing, noFilter, standings, type LineFilter, type LineStanding } from './lists';

export type LineFilterMenuProps = {
  readonly list: 'live' | 'pool';
  readonly filter: LineFilter;
  readonly onChange: (filter: LineFilter) => void;
  readonly channels: readonly string[];
};

/** No channel and no state is called this. */
const any = '*';

export function LineFilterMenu({ list, filter, onChange, channels }: LineFilterMenuProps) {
  const { t } = useWords();
  const isOn = isChoosing(filter);
  const title = t('ticker.filter');
  const chosen = (option: string): string | null => (option === any ? null : option);
  const anyOf: { readonly id: typeof any; readonly label: string } = { id: any, label: t('library.any') };
  return (
    <DialogTrigger>
      <IconButton
        label={isOn ? `${title} (${t('library.filterOn')})` : title}
        icon={<ListFilter />}
        look={isOn ? 'on' : 'quiet'}
      />
      <Popover className={classes(popover.popover, styles.popover)} placement="bottom end">
        <Dialog className={styles.dialog!} aria-label={title}>
          <SelectField
            label={t('ticker.channel')}
            options={[anyOf, ...channels.map((channel) => ({ id: channel, label: channelName(t, channel) }))]}
            value={filter.channel ?? any}
            onChange={(option) => onChange({ ...filter, channel: chosen(option) })}
          />
          <SelectField<LineStanding | typeof any>
            label={t('ticker.filter.state')}
            options={[anyOf, ...standings[list].map((id) => ({ id, label: standingName(t, id) }))]}
            value={filter.standing ?? any}
            onChange={(option) => onChange({ ...filter, standing: option === any ? null : option })}
          />
          <SelectField
            label={t('field.urgency')}
            options={[
              anyOf,
              { id: 'breaking', label: t('ticker.filter.breaking') },
              ...urgencyChoices(t, normalUrgency),
            ]}
            value={String(filter.urgency ?? any)}
            onChange={(option) => onChange({ ...filter, urgency: urgencyOf(chosen(option)) })}
          />
          <Button look="quiet" isDisabled={!isOn} onPress={() => onChange({ ...noFilter, query: filter.query })}>
            {t('library.clearFilter')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const standingName = (t: Translate, standing: LineStanding): string =>
  standing === 'on-air' || standing === 'waiting' ? t(`ticker.filter.${standing}`) : t(`ticker.state.${standing}`);

const urgencyOf = (option: string | null): LineFilter['urgency'] =>
  option === null || option === 'breaking' ? option : Number(option);
