import type { Translate } from '../../shared/messages/translate';
import { defaultChannels } from '../../shared/model/ticker-line';

/** Names of a newsroom's own channels are data and no words of ours. */
export function channelName(t: Translate, channel: string): string {
  const ours = defaultChannels.find((one) => one === channel);
  return ours === undefined ? channel : t(`ticker.channel.${ours}`);
}
