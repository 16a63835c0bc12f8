/** An article on its way to people: copied, or as a file for a word processor, for paper, for anything. */
import { z } from 'zod';
import type { Data } from '../data';
import { Failure, Unreadable } from '../model/failure';

export const copyForms = ['html', 'plain', 'markdown'] as const;
export type CopyForm = (typeof copyForms)[number];

/** `docxComments`: with what is said beside the article. */
export const fileForms = ['docx', 'docxComments', 'pdf', 'text'] as const;
export type FileForm = (typeof fileForms)[number];

export const fileEndings: Readonly<Record<FileForm, string>> = {
  docx: 'docx',
  docxComments: 'docx',
  pdf: 'pdf',
  text: 'txt',
};

export const ShareOutcome = z.discriminatedUnion('kind', [
  /** `name`: of the file, without its path; '' where it was copied. */
  z.strictObject({ kind: z.literal('done'), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), failure: Failure }),
  z.strictObject({ kind: z.literal('unreadable'), problem: Unreadable }),
]);
export type ShareOutcome = Data<typeof ShareOutcome>;
