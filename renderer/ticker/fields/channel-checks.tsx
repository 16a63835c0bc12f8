import { FieldError, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { Check } from 'lucide-react';
import { useWords } from '../../i18n/language';
import { channelName } from '../../i18n/channel-name';
import styles from './channel-checks.module.css';

export type ChannelChecksProps = {
  readonly channels: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (channels: readonly string[]) => void;
  readonly isInvalid: boolean;
};

/** Where the line runs; in the newsroom's order, whatever order they were ticked in. */
export function ChannelChecks({ channels, value, onChange, isInvalid }: ChannelChecksProps) {
  const { t } = useWords();
  return (
    <CheckboxGroup
      className={styles.group!}
      value={[...value]}
      onChange={(ticked) => onChange(channels.filter((channel) => ticked.includes(channel)))}
      isInvalid={isInvalid}
    >
      <Label className={styles.label!}>{t('ticker.channels')}</Label>
      <div className={styles.row}>
        {channels.map((channel) => (
          <Checkbox key={channel} value={channel} className={styles.channel!}>
            <span className={styles.tick}>
              <Check />
            </span>
            <bdi>{channelName(t, channel)}</bdi>
          </Checkbox>
        ))}
      </div>
      <FieldError className={styles.problem!}>{t('ticker.problem.channels')}</FieldError>
    </CheckboxGroup>
  );
}
