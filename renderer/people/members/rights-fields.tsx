/** What somebody is to be in the newsroom: roles and desks. */
import type { Role } from '../../../shared/model/roles';
import { useWords } from '../../i18n/language';
import { Checkbox } from '../../ui/switch';
import { TagField } from '../../ui/tag-field';
import styles from '../people.module.css';

export type Rights = { readonly roles: readonly Role[]; readonly desks: readonly string[] };
export const noRights: Rights = { roles: [], desks: [] };

export type RightsFieldsProps = {
  readonly value: Rights;
  readonly onChange: (value: Rights) => void;
  /** Those that whoever fills this in may give. */
  readonly offered: readonly Role[];
};

export function RightsFields({ value, onChange, offered }: RightsFieldsProps) {
  const { t } = useWords();
  const toggle = (role: Role, isOn: boolean): void =>
    onChange({ ...value, roles: isOn ? [...value.roles, role] : value.roles.filter((one) => one !== role) });
  return (
    <>
      <fieldset className={styles.roles}>
        <legend>{t('people.roles')}</legend>
        {offered.map((role) => (
          <div key={role} className={styles.role}>
            <Checkbox isOn={value.roles.includes(role)} onChange={(isOn) => toggle(role, isOn)}>
              {t(`role.${role}`)}
            </Checkbox>
            <span className={styles.hint}>{t(`people.may.${role}`)}</span>
          </div>
        ))}
      </fieldset>
      <TagField
        label={t('people.desks')}
        placeholder={t('people.desksHint')}
        value={value.desks}
        onChange={(desks) => onChange({ ...value, desks: desks.slice(0, 50) })}
        removeLabel={(tag) => t('field.removeTag', { tag })}
      />
    </>
  );
}
