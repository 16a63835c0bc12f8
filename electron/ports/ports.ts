/** All that the outside gives, in one record, so that a test can replace any of it. */
import { realClock, type Clock } from './clock';
import { realFiles, type Files } from './files';
import { realIds, type Ids } from './ids';

export type Ports = { readonly files: Files; readonly clock: Clock; readonly ids: Ids };

export const realPorts: Ports = { files: realFiles, clock: realClock, ids: realIds };
