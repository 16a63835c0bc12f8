import { useWords } from '../../i18n/language';
import { SelectField } from '../../ui/select-field';
import { channelName } from '../../i18n/channel-name';

export type ChannelSelectProps = {
  readonly channels: readonly string[];
  /** null: any. */
  readonly value: string | null;
  readonly onChange: (channel: string | null) => void;
};

/** No name of a channel is this. */
const all = '*';

export function ChannelSelect({ channels, value, onChange }: ChannelSelectProps) {
  const { t } = useWords();
  return (
    <SelectField
      label={t('ticker.channel')}
      options={[
        { id: all, label: t('ticker.channel.all') },
        ...channels.map((channel) => ({ id: channel, label: channelName(t, channel) })),
      ]}
      value={value ?? all}
      onChange={(channel) => onChange(channel === all ? null : channel)}
    />
  );
}
