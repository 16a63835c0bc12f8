import { defaultChannels } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { SelectField } from '../../ui/select-field';

export type ChannelSelectProps = {
  readonly channels: readonly string[];
  /** null: any. */
  readonly value: string | null;
  readonly onChange: (channel: string | null) => void;
};

/** Names of a newsroom's own channels are data and not words of ours; they stand behind a sign that no name begins with. */
const all = '*';

export function ChannelSelect({ channels, value, onChange }: ChannelSelectProps) {
  const { t } = useWords();
  const nameOf = (channel: string): string => {
    const ours = defaultChannels.find((one) => one === channel);
    return ours === undefined ? channel : t(`ticker.channel.${ours}`);
  };
  return (
    <SelectField
      label={t('ticker.channel')}
      options={[
        { id: all, label: t('ticker.channel.all') },
        ...channels.map((channel) => ({ id: channel, label: nameOf(channel) })),
      ]}
      value={value ?? all}
      onChange={(channel) => onChange(channel === all ? null : channel)}
    />
  );
}
