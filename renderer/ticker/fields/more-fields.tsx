/** What else is known of a line: what it is called, whose it is, when it comes and goes, where it runs. */
import { commonAgencies } from '../../../shared/model/common-agencies';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { tickerRules } from '../../../shared/ticker/rules';
import { useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';
import { ComboField } from '../../ui/combo-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { urgencyChoices } from '../../i18n/line-urgency';
import { ChannelChecks } from './channel-checks';
import { withLabel, withUrgency, type DraftForm, type DraftProblem } from '../line/draft-form';
import styles from './more-fields.module.css';
import { EndField, StartField } from './time-fields';

export type MoreFieldsProps = {
  readonly id: string;
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
  readonly problems: readonly DraftProblem[];
  /** The one that is changed; null for a new one. */
  readonly line: TickerLine | null;
};

export function MoreFields({ id, form, onChange, problems, line }: MoreFieldsProps) {
  const { t } = useWords();
  const { newsroom } = useWorkspace();
  const sources = useSources();
  const rules = tickerRules(newsroom);
  const change = (part: Partial<DraftForm>): void => onChange({ ...form, ...part });
  return (
    <div id={id} role="group" aria-label={t('ticker.more')} className={styles.more}>
      <ComboField
        label={t('ticker.label')}
        value={form.label}
        onChange={(label) => onChange(withLabel(form, label))}
        options={rules.labels}
        placeholder={t('ticker.noLabel')}
        maxLength={60}
      />
      <SelectField
        label={t('field.urgency')}
        options={urgencyChoices(t, form.urgency)}
        value={String(form.urgency)}
        onChange={(urgency) => onChange(withUrgency(form, Number(urgency)))}
      />
      <ComboField
        label={t('ticker.section')}
        value={form.section}
        onChange={(section) => change({ section })}
        options={newsroom.sections}
        maxLength={200}
      />
      <ComboField
        label={t('ticker.source')}
        value={form.source}
        onChange={(source) => change({ source })}
        options={sources}
        maxLength={200}
      />
      <StartField form={form} onChange={change} problems={problems} />
      <EndField form={form} onChange={change} problems={problems} line={line} rules={rules} />
      <ChannelChecks
        channels={[...new Set([...rules.channels, ...form.channels])]}
        value={form.channels}
        onChange={(channels) => change({ channels })}
        isInvalid={problems.includes('channels')}
      />
      <div className={styles.note}>
        <TextField
          label={t('ticker.edNote')}
          value={form.edNote}
          onChange={(edNote) => change({ edNote })}
          maxLength={2000}
        />
      </div>
    </div>
  );
}

/** Those that the ticker names already, then the agencies that every newsroom knows. */
function useSources(): readonly string[] {
  const { ticker } = useWorkspace();
  const lines = useMirror(ticker, (state) => state.lines);
  return [...new Set([...lines.map(({ source }) => source).filter(Boolean), ...commonAgencies])];
}
