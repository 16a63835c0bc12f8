/** The page's policy has no eval; zod must not even try, for each try is reported. Comes before the first schema is made. */
import { z } from 'zod';

z.config({ jitless: true });
