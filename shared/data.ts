import type { z } from 'zod';

/** What a schema lets through: readonly all the way down, and silent about fields it does not know, though they travel along. */
export type Data<Schema extends z.ZodType> = Known<z.output<Schema>>;

type Known<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Known<Item>[]
    : { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> };
