import { rolesToGive } from '../../shared/people/roster';
import { useWords } from '../i18n/language';
import { AskToJoin } from '../people/members/ask-to-join';
import { FoundRoster } from '../people/members/found-roster';
import { LetIn } from '../people/members/let-in';
import { MemberList } from '../people/members/member-list';
import { OwnCard } from '../people/key/own-card';
import { RosterTrouble } from '../people/roster-trouble';
import { useMe } from '../people/use-signer';
import { Group } from './group';

/** Who is at this machine, and who belongs to the newsroom. */
export function PeopleSettings() {
  const { t } = useWords();
  const me = useMe();
  const { newsroom, members } = me;
  const mayLetIn = newsroom.kind === 'member' && rolesToGive(newsroom.roles).length > 0;
  const isUnknown = newsroom.kind === 'stranger' || newsroom.kind === 'other-key';
  const isReadable = me.identity.kind !== 'damaged';
  return (
    <>
      {newsroom.kind === 'roster-broken' && <RosterTrouble trouble={newsroom.trouble} seq={newsroom.seq} />}
      <Group title={t('people.you')}>
        <OwnCard me={me} />
        {newsroom.kind === 'revoked' && <p>{t('people.here.revoked')}</p>}
      </Group>
      {newsroom.kind === 'without-roster' && isReadable && (
        <Group title={t('people.found.title')}>
          <FoundRoster me={me} />
        </Group>
      )}
      {isUnknown && isReadable && (
        <Group title={t('people.ask.title')}>
          <AskToJoin me={me} />
        </Group>
      )}
      {members.length > 0 && (
        <Group title={t('people.members')}>
          <MemberList me={me} />
        </Group>
      )}
      {mayLetIn && (
        <Group title={t('people.letIn.title')}>
          <LetIn me={me} />
        </Group>
      )}
    </>
  );
}
