import type { CurrentWorkspace } from '../../electron/app/current-workspace';
import { reviewHandlers } from '../../electron/handlers/review';
import { realPorts } from '../../electron/ports/ports';
import type { Role } from '../../shared/model/roles';
import type { NewsroomOfRoles } from './newsroom-of-roles';

/** What the window of the one member with this role calls, their key open; `heard`: what was published. */
export function windowOfRole({ members, workspace }: NewsroomOfRoles, role: Role) {
  const heard: string[] = [];
  const identity = members[role];
  const handlers = reviewHandlers({
    current: { get: () => workspace } as unknown as CurrentWorkspace,
    who: { identity: () => identity, author: () => ({ person: identity.person }) },
    publish: (name) => void heard.push(name),
    ports: realPorts,
  });
  return { handlers, heard };
}
