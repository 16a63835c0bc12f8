/** Passphrases as a form asks for them: the one that opens a key, or a new one, written twice. */
import { useWords } from '../../i18n/language';
import { PassphraseField } from '../../ui/passphrase-field';
import styles from '../people.module.css';

/** Fewer letters are guessed in an afternoon, scrypt or not. */
export const leastLetters = 8;

export type Secrets = { readonly now: string; readonly next: string; readonly again: string };
export const noSecrets: Secrets = { now: '', next: '', again: '' };

/** Which a form asks for. */
export type SecretWants = 'now' | 'next' | 'both' | 'none';

export const areWhole = (wants: SecretWants, { now, next, again }: Secrets): boolean =>
  (wants === 'none' || wants === 'next' || now !== '') &&
  (wants === 'none' || wants === 'now' || ([...next].length >= leastLetters && next === again));

export type SecretFieldsProps = {
  readonly wants: SecretWants;
  readonly value: Secrets;
  readonly onChange: (value: Secrets) => void;
  /** Of the one that opens; where none is asked for, of what was to be done. */
  readonly error?: string | null;
  readonly focus?: 'first' | 'elsewhere';
};

export function SecretFields({ wants, value, onChange, error = null, focus = 'elsewhere' }: SecretFieldsProps) {
  const { t } = useWords();
  const words = { show: t('people.passphrase.show'), hide: t('people.passphrase.hide') };
  const { now, next, again } = value;
  const asksNow = wants === 'now' || wants === 'both';
  const asksNext = wants === 'next' || wants === 'both';
  return (
    <>
      {wants === 'none' && error !== null && <p className={styles.error}>{error}</p>}
      {asksNow && (
        <PassphraseField
          label={t(wants === 'both' ? 'people.passphrase.now' : 'people.passphrase')}
          value={now}
          onChange={(typed) => onChange({ ...value, now: typed })}
          words={words}
          error={error}
          autoFocus={focus === 'first'}
        />
      )}
      {asksNext && (
        <>
          <PassphraseField
            label={t('people.passphrase.new')}
            value={next}
            onChange={(typed) => onChange({ ...value, next: typed })}
            words={words}
            description={t('people.passphrase.rule', { count: leastLetters })}
            error={asksNow ? null : error}
            autoFocus={focus === 'first' && !asksNow}
          />
          <PassphraseField
            label={t('people.passphrase.again')}
            value={again}
            onChange={(typed) => onChange({ ...value, again: typed })}
            words={words}
            error={again !== '' && !next.startsWith(again) ? t('people.passphrase.differs') : null}
          />
        </>
      )}
    </>
  );
}
