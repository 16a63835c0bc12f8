import { z } from 'zod';
import { Timestamp } from '../../shared/model/ids';

/** The last file in a backup; one without it was cut off. */
export const manifestName = 'midad-backup.json';
export const manifestFormat = 'midad/backup@1';

/** What a backup holds: every file by its path below the workspace, with `/`, and the SHA-256 of its bytes. */
export const Manifest = z.object({
  format: z.literal(manifestFormat),
  createdAt: Timestamp,
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof Manifest>;
