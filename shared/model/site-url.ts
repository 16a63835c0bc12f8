import { z } from 'zod';
import { isSafeHref } from './href';

/** Where a website begins, `https://…/`. */
export const SiteUrl = z
  .string()
  .max(2000)
  .refine((href) => /^https?:\/\//i.test(href) && isSafeHref(href), { error: 'unsafe-href' });
