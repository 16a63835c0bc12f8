/** The targets' room of the contract: where the newsroom hands over, and how that goes. Secrets cross to main and never back. */
import { z } from 'zod';
import { HandoffWish } from '../handoff/job';
import { Outlook, TargetView, ToldOfArticle, TryOutcome } from '../handoff/target-view';
import { ProfileId, Target } from '../model/export-profile';
import { ArticleId } from '../model/ids';
import { DoneOutcome } from '../model/save-outcome';
import { call, event } from './define';

const nothing = z.null();
const profile = z.strictObject({ profile: ProfileId });
const views = z.strictObject({ revision: z.int(), value: z.array(TargetView) });
/** As it goes into a header: no control, and nothing beyond ASCII. */
const Secret = z.string().regex(/^[\x20-\x7e]{1,1000}$/);

export const targetsRoom = {
  list: call({ input: nothing, output: views }),
  changed: event(views),
  /** Asks the gate of every article; nothing is sent. */
  outlook: call({ input: profile, output: Outlook }),
  /** Asks for a hand-off: it waits its turn, and is tried again by itself where that may help. */
  handOver: call({ input: z.strictObject({ profile: ProfileId, wish: HandoffWish }), output: nothing }),
  /** At once what would be tried again later, or waits for a person. */
  retry: call({ input: profile, output: nothing }),
  cancel: call({ input: profile, output: nothing }),
  /** Asks the person for the folder that a profile writes to from this machine. Cancelling changes nothing. */
  chooseFolder: call({ input: profile, output: DoneOutcome }),
  /** Shows that folder in the system's file manager. */
  showFolder: call({ input: profile, output: nothing }),
  keepSecret: call({ input: z.strictObject({ target: Target, secret: Secret }), output: DoneOutcome }),
  forgetSecret: call({ input: z.strictObject({ target: Target }), output: DoneOutcome }),
  /** Asks the target whether it would take anything, with the secret that is typed, or else the one that is kept for it. Hands nothing over. */
  try: call({
    input: z.strictObject({ target: Target, profile: ProfileId.nullable(), secret: Secret.nullable() }),
    output: TryOutcome,
  }),
  /** What all targets said of an article last. */
  said: call({ input: z.strictObject({ id: ArticleId }), output: z.array(ToldOfArticle) }),
};
