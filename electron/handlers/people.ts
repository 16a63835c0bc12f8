/** Who is at this machine, and who belongs to the newsroom. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import { refusedAs, type PeopleOutcome } from '../../shared/people/people-outcome';
import { chooseFileToRead, chooseFileToWrite } from '../app/dialogs';
import type { SettingsStore } from '../app/settings';
import { carriedIn } from '../identity/carry-identity';
import { fingerprintOf } from '../identity/fingerprint';
import { requestIn } from '../identity/join-code';
import type { OwnIdentity } from '../identity/own-identity';
import type { NewsroomPeople } from '../people/newsroom-people';
import type { PeopleHere } from '../people/people-here';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { durableSave } from '../workspace/files/durable-save';
import { documentBytes } from '../workspace/files/read-document';

type Given = {
  readonly own: OwnIdentity;
  readonly people: PeopleHere;
  readonly acts: NewsroomPeople;
  readonly settings: Pick<SettingsStore, 'settings'>;
  readonly ports: Ports;
  /** To the system's clipboard. */
  readonly copyText: (text: string) => void;
};

/** Many times what a request or an identity is. */
const maxBytes = 100_000;
const extensions = ['json'];

export function peopleHandlers({ own, people, acts, settings, ports, copyText }: Given): Handlers<Contract>['people'] {
  const t = () => createTranslate(settings.settings().language);
  let copy: Uint8Array | null = null;

  const write = async (bytes: Uint8Array, offered: { title: string; name: string }): Promise<PeopleOutcome> => {
    const path = await chooseFileToWrite(offered);
    if (path === null) return { kind: 'cancelled' };
    const saved = await durableSave(ports.files, { path, bytes, base: { kind: 'any' } });
    return saved.kind === 'failed' ? saved : { kind: 'done' };
  };

  /** Null where the person thought better of it. */
  const read = async (title: string, name: string) => {
    const path = await chooseFileToRead({ title, filter: { name, extensions } });
    if (path === null) return { kind: 'cancelled' as const };
    try {
      if ((await ports.files.sizeBytes(path)) > maxBytes) return { kind: 'read' as const, bytes: new Uint8Array() };
      return { kind: 'read' as const, bytes: await ports.files.read(path) };
    } catch (cause) {
      return { kind: 'failed' as const, failure: failureOf(cause) };
    }
  };

  return {
    me: async () => people.me(),
    author: async () => own.author(),
    unlock: async ({ passphrase }) => own.unlock(passphrase),
    found: async (owner) => acts.found(owner),
    request: async (owner) => acts.request(owner),
    saveRequest: async ({ code }) => {
      const request = requestIn(code);
      if (request === null) return refusedAs('not-a-request');
      return write(documentBytes(request), { title: t()('shell.saveRequest'), name: t()('shell.requestName') });
    },
    copyCode: async ({ code }) => {
      copyText(code);
      return null;
    },
    readRequest: async ({ text }) => acts.read(text),
    chooseRequest: async () => {
      const chosen = await read(t()('shell.chooseRequest'), t()('shell.requestFiles'));
      return chosen.kind === 'read' ? acts.read(new TextDecoder().decode(chosen.bytes)) : chosen;
    },
    admit: async (wish) => acts.admit(wish),
    acceptKey: async ({ code }) => acts.acceptKey(code),
    change: async (wish) => acts.change(wish),
    revoke: async (wish) => acts.revoke(wish),
    trustRoster: async () => acts.trustRoster(),
    replaceKey: async ({ passphrase }) => acts.replaceKey(passphrase),
    startAnew: async (owner) => own.startAnew(owner),
    changePassphrase: async (passphrases) => own.changePassphrase(passphrases),
    exportIdentity: async ({ passphrase }) => {
      const exported = await own.exported(passphrase);
      if (!exported.ok) return exported.failure;
      return write(exported.value, { title: t()('shell.saveIdentity'), name: t()('shell.identityName') });
    },
    chooseIdentity: async () => {
      const chosen = await read(t()('shell.chooseIdentity'), t()('shell.identityFiles'));
      if (chosen.kind !== 'read') return chosen;
      const carried = carriedIn(chosen.bytes);
      if (carried === null) return { kind: 'refused', reason: 'not-an-identity' };
      copy = chosen.bytes;
      return { kind: 'copy', name: carried.name, fingerprint: fingerprintOf(carried.publicKey) };
    },
    importIdentity: async ({ passphrase }) => {
      if (copy === null) return refusedAs('not-an-identity');
      const outcome = await own.importFrom(copy, passphrase);
      if (outcome.kind === 'done') copy = null;
      return outcome;
    },
  };
}
