/** `midad people …`: founds the newsroom's roster, asks to be let in, lets in, changes and revokes. */
import { resolve } from 'node:path';
import { parseDocument } from '../../../shared/model/parse-document';
import { PersonId } from '../../../shared/model/ids';
import { founderRoles, Role } from '../../../shared/model/roles';
import { JoinRequest, joinRequestFormat, type RosterChange } from '../../../shared/model/roster-event';
import { membersOf } from '../../../shared/people/roster';
import { failed, succeeded, type Result } from '../../../shared/result';
import { joinRequestOf } from '../../identity/identity-file';
import { durableSave } from '../../workspace/files/durable-save';
import type { Workspace } from '../../workspace/open-workspace';
import { documentBytes } from '../../workspace/files/read-document';
import type { RosterChangeOutcome } from '../../workspace/review/roster-files';
import { failureAnswer, problemText, type Answer, type Context } from '../answer';
import { person, personOrNew, refusal } from './as-person';
import { rosterTroubleLines } from './told-roster';
import { inWorkspace } from '../in-workspace';
import { readFile } from '../read-file';

export const found = inWorkspace(async (workspace, context) => {
  const by = await personOrNew(context);
  if (!by.ok) return by.failure;
  const roles = rolesIn(context, founderRoles);
  if (!roles.ok) return roles.failure;
  const request = joinRequestOf(by.value, context.ports);
  const change: RosterChange = { kind: 'founded', request, roles: roles.value, desks: desksIn(context) };
  return answerOf(await workspace.roster.change(change, by.value), context, by.value.person, by.value.name);
});

/** Prints the request, or writes it with `--to`; it goes to whoever may let in. */
export const request = inWorkspace(async (_, context) => {
  const { call, cwd, ports, t } = context;
  const by = await personOrNew(context);
  if (!by.ok) return by.failure;
  const asked = joinRequestOf(by.value, ports);
  if (call.to === null)
    return { exit: 0, facts: { request: asked }, said: [JSON.stringify(asked, null, 2)], complaints: [] };
  const path = resolve(cwd, call.to);
  const saved = await durableSave(ports.files, { path, bytes: documentBytes(asked), base: { kind: 'any' } });
  if (saved.kind === 'failed') return failureAnswer(saved.failure, t);
  return {
    exit: 0,
    facts: { request: asked, file: path },
    said: [t('cli.people.requested', { path })],
    complaints: [],
  };
});

export const admit = inWorkspace(async (workspace, context) => {
  const { call, cwd, ports, t } = context;
  const by = await person(context);
  if (!by.ok) return by.failure;
  const roles = rolesIn(context, []);
  if (!roles.ok) return roles.failure;
  const file = call.values[1]!;
  const bytes = await readFile(ports.files, file, cwd);
  if (!bytes.ok) return refusal(t('cli.people.no-request', { file }), { code: bytes.failure.code, file });
  const text = new TextDecoder().decode(bytes.value);
  const asked = parseDocument(text, { name: joinRequestFormat, schema: JoinRequest });
  if (!asked.ok)
    return refusal(`${t('cli.people.no-request', { file })} (${problemText(asked.failure, t)})`, {
      code: 'no-request',
    });
  const change: RosterChange = {
    kind: 'admitted',
    request: asked.value,
    roles: roles.value,
    desks: desksIn(context),
  };
  return answerOf(await workspace.roster.change(change, by.value), context, asked.value.id, asked.value.name);
});

export const changeRoles = inWorkspace((workspace, context) =>
  ofMember(workspace, context, (id) => {
    const roles = rolesIn(context, []);
    return roles.ok ? succeeded({ kind: 'changed', id, roles: roles.value, desks: desksIn(context) }) : roles;
  }),
);

export const revoke = inWorkspace((workspace, context) =>
  ofMember(workspace, context, (id) => succeeded({ kind: 'revoked', id, reason: context.call.signing.reason ?? '' })),
);

export const listPeople = inWorkspace(async (workspace, { t }) => {
  const read = await workspace.roster.read();
  if (read.kind === 'failed') return failureAnswer(read.failure, t);
  if (read.kind === 'broken') return brokenRoster(read.fault, t);
  const people = read.roster === null ? [] : [...membersOf(read.roster).values()];
  return {
    exit: 0,
    facts: { people },
    said:
      people.length === 0
        ? [t('cli.people.none')]
        : people.map(({ id, name, roles, standing }) => {
            const does = roles.map((role) => t(`role.${role}`)).join(t('cli.separator'));
            return `${id}  ${name}  ${standing === 'revoked' ? t('cli.people.isRevoked') : does}`;
          }),
    complaints: [],
  };
});

async function ofMember(
  workspace: Workspace,
  context: Context,
  changeOf: (id: PersonId) => Result<RosterChange, Answer>,
): Promise<Answer> {
  const typed = context.call.values[1]!;
  const id = PersonId.safeParse(typed.toUpperCase());
  if (!id.success) return refusal(context.t('cli.people.unknown-person', { name: typed }), { code: 'unknown-person' });
  const by = await person(context);
  if (!by.ok) return by.failure;
  const change = changeOf(id.data);
  if (!change.ok) return change.failure;
  return answerOf(await workspace.roster.change(change.value, by.value), context, id.data, typed);
}

export function answerOf(outcome: RosterChangeOutcome, { t }: Context, id: string, name: string): Answer {
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  if (outcome.kind === 'broken') return brokenRoster(outcome.fault, t);
  if (outcome.kind === 'refused')
    return refusal(t(`cli.people.${outcome.reason}`, { name }), { code: outcome.reason, person: id });
  return { exit: 0, facts: { person: id }, said: [t('cli.people.done', { name, id })], complaints: [] };
}

/** From now on the roster that lies here is the one that this machine has seen: nobody signs that, and nobody else is asked. */
export const trust = inWorkspace(async ({ roster }, { t }) => {
  const outcome = await roster.trustAnew();
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  if (outcome.kind === 'broken') return brokenRoster(outcome.fault, t);
  const count = outcome.roster === null ? 0 : membersOf(outcome.roster).size;
  if (count === 0) return refusal(t('cli.people.none'), { code: 'no-roster' });
  return { exit: 0, facts: { members: count }, said: [t('cli.people.trusted', { count })], complaints: [] };
});

export const brokenRoster = (fault: { readonly seq: number; readonly reason: string }, t: Context['t']): Answer =>
  refusal(rosterTroubleLines(fault, t).join(' '), { code: 'roster-broken', fault });

function rolesIn({ call, t }: Context, otherwise: readonly Role[]): Result<readonly Role[], Answer> {
  const typed = words(call.signing.roles);
  if (typed.length === 0) return succeeded(otherwise);
  const wrong = typed.find((word) => !Role.safeParse(word).success);
  if (wrong === undefined) return succeeded(typed.map((word) => Role.parse(word)));
  return failed(refusal(t('cli.people.wrong-role', { name: wrong }), { code: 'wrong-role', role: wrong }));
}

const desksIn = ({ call }: Context): readonly string[] => words(call.signing.desks);

const words = (typed: string | null): readonly string[] =>
  (typed ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
