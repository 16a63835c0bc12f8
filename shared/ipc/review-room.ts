/** The review room of the contract: an article's way to its readers. */
import { z } from 'zod';
import { ArticleId } from '../model/ids';
import {
  AssignAnswer,
  AssignCall,
  GateAnswer,
  HistoryAnswer,
  HoldAnswer,
  HoldCall,
  MoveAnswer,
  MoveCall,
  ReleaseCall,
  StandingAnswer,
  WaiveAnswer,
  WaiveCall,
} from '../review/article-standing';
import { call, event } from './define';

const articleId = z.strictObject({ id: ArticleId });

export const reviewRoom = {
  /** Where an article stands, and what whoever sits here may do with it. */
  standing: call({ input: articleId, output: StandingAnswer }),
  /** Takes the text that is on the disk to another state, signed by whoever sits here. */
  move: call({ input: MoveCall, output: MoveAnswer }),
  /** Says who shall do what comes next, signed by whoever sits here. */
  assign: call({ input: AssignCall, output: AssignAnswer }),
  /** Puts a legal hold on the article, signed by whoever sits here. */
  hold: call({ input: HoldCall, output: HoldAnswer }),
  release: call({ input: ReleaseCall, output: HoldAnswer }),
  /** What would keep the texts on the disk from leaving now. */
  gate: call({ input: z.strictObject({ ids: z.array(ArticleId).max(500) }), output: GateAnswer }),
  /** Sets rules of the gate aside for the text that is on the disk, signed by whoever sits here. */
  waive: call({ input: WaiveCall, output: WaiveAnswer }),
  history: call({ input: articleId, output: HistoryAnswer }),
  /** Something was added to an article's record, here or elsewhere. */
  changed: event(articleId),
};
