/** What happened to a line, in words. Window and command line say the same. */
import type { Translate } from '../messages/translate';
import type { TickerEvent } from '../model/ticker-event';
import { unreachable } from '../unreachable';

export function eventText(t: Translate, event: TickerEvent): string {
  switch (event.kind) {
    case 'created':
      return t('ticker.event.created', { state: t(`ticker.state.${event.state}`) });
    case 'edited':
      return t('ticker.event.edited');
    case 'corrected':
      return t('ticker.event.corrected', { reason: event.reason });
    case 'moved':
      return event.reason === ''
        ? t('ticker.event.moved', { state: t(`ticker.state.${event.to}`) })
        : t('ticker.event.movedBecause', { state: t(`ticker.state.${event.to}`), reason: event.reason });
    case 'pinned':
      return t(`ticker.event.pinned.${event.to}`);
    case 'removed':
    case 'restored':
      return t(`ticker.event.${event.kind}`);
    default:
      return unreachable(event);
  }
}
