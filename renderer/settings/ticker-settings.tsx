/** What this newsroom lays down for its ticker. Each change says only what is different, so that another desk's stays beside it. */
import { defaultChannels } from '../../shared/model/ticker-line';
import type { Newsroom } from '../../shared/model/newsroom';
import { listChangeOf, type TickerRuleChange } from '../../shared/ticker/rule-changes';
import { tickerRules, type TickerRules } from '../../shared/ticker/rules';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { channelName } from '../i18n/channel-name';
import { useWords } from '../i18n/language';
import { urgencyName } from '../i18n/line-urgency';
import { NumberField } from '../ui/number-field';
import { Switch } from '../ui/switch';
import { TagField } from '../ui/tag-field';
import styles from './settings-view.module.css';

export function TickerSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const rules = tickerRules(newsroom);
  const change = (ticker: TickerRuleChange): void => void done(desk.workspace.changeNewsroom({ ticker }));
  const removeLabel = (tag: string): string => t('field.removeTag', { tag });
  const channelOf = (typed: string): string =>
    defaultChannels.find((channel) => channelName(t, channel) === typed) ?? typed;
  return (
    <div className={styles.fields}>
      <TagField
        label={t('settings.tickerLabels')}
        value={rules.labels}
        onChange={(labels) => change({ labels: listChangeOf(rules.labels, labels.map(within(60))) })}
        removeLabel={removeLabel}
      />
      <TagField
        label={t('ticker.channels')}
        value={rules.channels}
        tagName={(channel) => channelName(t, channel)}
        onChange={(channels) =>
          change({ channels: listChangeOf(rules.channels, channels.map(channelOf).map(within(40))) })
        }
        removeLabel={removeLabel}
      />
      <p className={styles.hint}>{t('settings.tickerChannelsHint')}</p>
      <ExpiryTable rules={rules} onChange={(expiry) => change({ expiry })} />
      <div className={styles.row}>
        <span>{t('settings.breakingLimit')}</span>
        <NumberField
          className={styles.short!}
          label={t('settings.breakingLimit')}
          labelling="spoken"
          value={rules.breakingLimit}
          onChange={(breakingLimit) => {
            if (breakingLimit !== null && breakingLimit !== rules.breakingLimit) change({ breakingLimit });
          }}
          min={0}
          max={100}
        />
      </div>
      <Switch
        isOn={rules.approval === 'required'}
        onChange={(isOn) => change({ approval: isOn ? 'required' : 'none' })}
      >
        {t('settings.tickerApproval')}
      </Switch>
    </div>
  );
}

/** What a field of tags lets through may be longer than a tag may be. */
const within =
  (most: number) =>
  (tag: string): string =>
    tag.slice(0, most).trim();

/** The last one holds for all that is less urgent. */
const degrees = [1, 2, 3, 9] as const;

function ExpiryTable({
  rules,
  onChange,
}: {
  readonly rules: TickerRules;
  readonly onChange: (expiry: NonNullable<TickerRuleChange['expiry']>) => void;
}) {
  const { t } = useWords();
  const nameOf = (urgency: number): string => (urgency === 9 ? t('settings.otherLines') : urgencyName(t, urgency));
  const minutesOf = (urgency: number): number | null =>
    rules.expiry.find((rule) => urgency <= rule.urgency)?.minutes ?? null;
  return (
    <fieldset className={styles.minutes}>
      <legend>{t('settings.tickerExpiry')}</legend>
      {degrees.map((urgency) => (
        <NumberField
          key={urgency}
          label={nameOf(urgency)}
          value={minutesOf(urgency)}
          onChange={(minutes) => {
            if (minutes !== minutesOf(urgency)) onChange({ urgency, minutes });
          }}
          min={1}
          max={100_000}
        />
      ))}
      <p className={styles.hint}>{t('settings.tickerExpiryHint')}</p>
    </fieldset>
  );
}
