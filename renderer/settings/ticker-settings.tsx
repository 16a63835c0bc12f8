/** What this newsroom lays down for its ticker. Each change says only what is different, so that another desk's stays beside it. */
import { useState } from 'react';
import { defaultChannels } from '../../shared/model/ticker-line';
import { completeHref } from '../../shared/model/href';
import type { Newsroom } from '../../shared/model/newsroom';
import { SiteUrl } from '../../shared/model/site-url';
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
import { TextField } from '../ui/text-field';
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
      <SiteField siteUrl={newsroom.siteUrl ?? ''} />
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

/** Kept when the field is left. */
function SiteField({ siteUrl }: { readonly siteUrl: string }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const [typed, setTyped] = useState(siteUrl);
  const address = siteUrlOf(typed);
  const keep = (): void => {
    if (address === null || address === siteUrl) return;
    setTyped(address);
    void done(desk.workspace.changeNewsroom({ siteUrl: address === '' ? null : address }));
  };
  return (
    <div onBlur={keep}>
      <TextField
        label={t('settings.siteUrl')}
        description={t('settings.siteUrlHint')}
        value={typed}
        onChange={setTyped}
        direction="ltr"
        placeholder="https://"
        maxLength={2000}
        error={address === null ? t('ticker.problem.address') : null}
      />
    </div>
  );
}

/** Feeds put addresses behind it, so it ends in a slash. '' where nothing is typed, null where that is no address. */
function siteUrlOf(typed: string): string | null {
  if (typed.trim() === '') return '';
  const href = completeHref(typed);
  const address = href === null || href.endsWith('/') ? href : `${href}/`;
  return SiteUrl.safeParse(address).success ? address : null;
}
