/** The line for «عاجل» that opens over every program. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { BreakingBox } from '../app/breaking-box';
import type { BreakingKeys } from '../app/breaking-keys';

type Given = { readonly box: Pick<BreakingBox, 'open' | 'close'>; readonly keys: Pick<BreakingKeys, 'state'> };

export function breakingHandlers({ box, keys }: Given): Handlers<Contract>['breaking'] {
  return {
    open: async () => {
      box.open();
      return null;
    },
    close: async () => {
      box.close();
      return null;
    },
    keys: async () => keys.state(),
  };
}
