import { foldArabic } from '../../shared/arabic/fold';
import type { PersonId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { useMe } from '../people/use-signer';
import { Chooser, type Choice } from '../ui/chooser';

export type AssignChooserProps = {
  readonly onChoose: (to: PersonId | null, name: string) => void;
  readonly onClose: () => void;
};

type Member = Choice & { readonly person: PersonId | null };

/** Who shall do it: a member, found by typing, or whoever is free. */
export function AssignChooser({ onChoose, onClose }: AssignChooserProps) {
  const { t } = useWords();
  const { members } = useMe();
  const offered: readonly Member[] = [
    ...members
      .filter(({ standing }) => standing === 'member')
      .map(({ id, name, roles }) => ({
        id,
        person: id,
        title: name,
        detail: roles.map((role) => t(`role.${role}`)).join(t('cli.separator')),
      })),
    { id: 'free', person: null, title: t('queue.free') },
  ];
  return (
    <Chooser
      label={t('queue.assignTo')}
      searchLabel={t('queue.findMember')}
      nothingFound={t('queue.noMember')}
      find={(typed) => offered.filter(({ title }) => foldArabic(title).includes(foldArabic(typed)))}
      onChoose={({ person, title }) => onChoose(person, title)}
      onClose={onClose}
    />
  );
}
