import type { HandoffWish } from '../../shared/handoff/job';
import { mayPublish } from '../../shared/handoff/may-publish';
import type { ExportProfile } from '../../shared/model/export-profile';
import type { Me } from '../../shared/people/me';
import { useDeskWindow } from '../desk/desk-window';
import { useMe, useSigner } from '../people/use-signer';

export type HandOver = {
  readonly handOver: (wish: HandoffWish) => Promise<'asked' | 'cancelled'>;
  readonly retry: () => Promise<void>;
};

/** Whoever signs is asked before, for nobody is asked in the middle of it; a request is signed also where nothing else is. */
export function useHandOver({ id, target }: Pick<ExportProfile, 'id' | 'target'>): HandOver {
  const { desk } = useDeskWindow();
  const { newsroom, identity } = useMe();
  const { ready } = useSigner();
  const signs = newsroom.kind !== 'without-roster' || (target.kind === 'post' && identity.kind !== 'open');
  const isReady = async (): Promise<boolean> => !signs || (await ready()) === 'ready';
  return {
    handOver: async (wish) => {
      if (!(await isReady())) return 'cancelled';
      await desk.targets.handOver({ profile: id, wish });
      return 'asked';
    },
    retry: async () => {
      if (await isReady()) await desk.targets.retry({ profile: id });
    },
  };
}

/** Of a member; who is none yet is asked to join when they try. */
export const lacksRight = ({ newsroom }: Me): boolean =>
  newsroom.kind === 'member' && !mayPublish({ roles: newsroom.roles, standing: 'member' });
