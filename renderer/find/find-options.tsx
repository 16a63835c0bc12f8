/** How strictly letters are compared, each on or off: in one article and in all of them. */
import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import type { ReactNode } from 'react';
import { Group, ToggleButton } from 'react-aria-components';
import type { FindOptions } from '../../shared/find/find-request';
import { useWords } from '../i18n/language';
import { Tooltip } from '../ui/tooltip';
import styles from './find-options.module.css';

export type FindOptionsRowProps = {
  readonly options: FindOptions;
  readonly onChange: (options: Partial<FindOptions>) => void;
};

export function FindOptionsRow({ options, onChange }: FindOptionsRowProps) {
  const { t } = useWords();
  const toggle = (name: keyof FindOptions, sign: ReactNode) => (
    <Tooltip text={t(`find.option.${name}`)}>
      <ToggleButton
        className={styles.option!}
        aria-label={t(`find.option.${name}`)}
        isSelected={options[name]}
        onChange={(isOn) => onChange({ [name]: isOn })}
      >
        {sign}
      </ToggleButton>
    </Tooltip>
  );
  return (
    <Group className={styles.options!} aria-label={t('find.options')}>
      {toggle('uniteLetters', <bdi lang="ar">أ=ا</bdi>)}
      {toggle('ignoreMarks', <bdi lang="ar">◌َ</bdi>)}
      {toggle('wholeWord', <WholeWord />)}
      {options.wholeWord && toggle('withPrefixes', <bdi lang="ar">وال‍</bdi>)}
      {toggle('matchCase', <CaseSensitive />)}
      {toggle('isPattern', <Regex />)}
    </Group>
  );
}
