import type { Role } from '../../shared/model/roles';
import type { Language, Translate } from '../../shared/messages/translate';

/** `كاتب ومحرر`. */
export const roleNames = (roles: readonly Role[], t: Translate, language: Language): string =>
  new Intl.ListFormat(language === 'ar' ? 'ar' : 'en-GB', { type: 'conjunction' }).format(
    roles.map((role) => t(`role.${role}`)),
  );
