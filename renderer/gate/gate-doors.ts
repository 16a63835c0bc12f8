/** Where the ways out of the gate's refusals lead, from whatever room names one. */
import { createContext, use, useMemo } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import type { ArticlePlace } from '../article/open-article';
import type { Panes } from '../article/panes';
import type { ArticleActs } from '../article/use-article-acts';
import { afterFocusReturned } from '../desk/after-focus';
import { useDeskWindow } from '../desk/desk-window';
import { noDialog } from '../desk/window-state';
import { useWaiveActs, type WaiveActs } from './use-waive-acts';

export type GateDoors = Pick<ArticleActs, 'move' | 'hold'> & {
  /** Leaves the room and what stands over it for this place of an article. */
  readonly goTo: (id: ArticleId, place: ArticlePlace) => void;
  readonly waive: WaiveActs;
};

export const GateDoorsContext = createContext<GateDoors | null>(null);

export function useGateDoors(): GateDoors {
  const doors = use(GateDoorsContext);
  if (doors === null) throw new TypeError('no way out of the gate above this component');
  return doors;
}

export function useGateDoorsOf(panes: Panes, { move, hold }: Pick<ArticleActs, 'move' | 'hold'>): GateDoors {
  const { state } = useDeskWindow();
  const waive = useWaiveActs(panes);
  return useMemo(() => {
    const goTo = (id: ArticleId, place: ArticlePlace): void => {
      state.setState({ dialog: noDialog, place: 'articles' });
      afterFocusReturned(() => void panes.open(id, place));
    };
    return { goTo, move, hold, waive };
  }, [state, panes, move, hold, waive]);
}
