/** Who works here, as the others are told. */
import { InstanceId, type Lease } from '../../shared/leases/lease';
import { sha256 } from '../ports/hash';
import type { Ids } from '../ports/ids';

export type ThisDesk = Pick<Lease, 'instance' | 'desk' | 'person' | 'computer'>;

export type DeskFacts = {
  /** The system's name for who is logged in; empty where it has none. */
  readonly person: string;
  readonly computer: string;
  /** Of which no two Midads on this machine use the same at the same time. */
  readonly settingsFolder: string;
};

/** `desk` is a hash of all three, so that two machines with one home folder, or one profile on both, are told apart. */
export function thisDesk({ person, computer, settingsFolder }: DeskFacts, ids: Ids): ThisDesk {
  return {
    instance: InstanceId.parse(ids.newUlid()),
    desk: sha256([computer, person, settingsFolder].join('\n')).slice(0, 16),
    person: person.slice(0, 200),
    computer: computer.slice(0, 200),
  };
}
