import { outputNames, type Output } from '../../../shared/export/outputs';
import { useWords } from '../../i18n/language';
import { Checkbox } from '../../ui/switch';
import styles from './target-settings.module.css';

export type OutputChoiceProps = {
  readonly chosen: readonly Output[];
  readonly onChange: (outputs: readonly Output[]) => void;
};

/** What is made for a target. */
export function OutputChoice({ chosen, onChange }: OutputChoiceProps) {
  const { t } = useWords();
  const tick = (output: Output, isOn: boolean): void =>
    onChange(isOn ? [...chosen, output] : chosen.filter((one) => one !== output));
  return (
    <fieldset className={styles.outputs}>
      <legend>{t('settings.target.outputs')}</legend>
      {outputNames.map((output) => (
        <Checkbox key={output} isOn={chosen.includes(output)} onChange={(isOn) => tick(output, isOn)}>
          {t(`settings.target.output.${output}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
