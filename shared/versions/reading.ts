/** What a person last read of an article on this machine. */
import { z } from 'zod';
import type { Data } from '../data';
import { Article } from '../model/article';
import { ContentHash, Timestamp } from '../model/ids';

export const Reading = z.strictObject({ readAt: Timestamp, hash: ContentHash, article: Article });
export type Reading = Data<typeof Reading>;
