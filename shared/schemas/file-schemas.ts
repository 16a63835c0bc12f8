/** The JSON Schemas of the files that others read or write: made of the very schemas that Midad reads them by, so that what is published is what holds. */
import { z } from 'zod';
import { CommentEvent, commentEventFormat } from '../comments/comment-event';
import { ArticleExport, articleExportFormat } from '../export/article-json';
import { TickerExport, tickerExportFormat } from '../export/ticker/ticker-json';
import { Manifest, packageFormat } from '../handoff/manifest';
import { Receipt, receiptFormat } from '../handoff/receipt';
import { TargetState, targetStateFormat } from '../handoff/target-state';
import { Lease, leaseFormat } from '../leases/lease';
import { formats } from '../model/formats';
import { JoinRequest, joinRequestFormat } from '../model/roster-event';

type Described = readonly [format: string, file: string, schema: z.ZodType];

/** By where they lie: in a package first, then in a workspace. */
const described: readonly Described[] = [
  [articleExportFormat, '<id>/article.json', ArticleExport],
  [tickerExportFormat, 'ticker.json', TickerExport],
  [packageFormat, 'manifest.json', Manifest],
  [receiptFormat, 'receipts/<name>.json', Receipt],
  [targetStateFormat, 'what a target was handed last', TargetState],
  [formats.article.name, 'articles/<xx>/<id>/article.json', formats.article.schema],
  [formats.recordEvent.name, 'articles/<xx>/<id>/record/<name>.json', formats.recordEvent.schema],
  [commentEventFormat, 'articles/<xx>/<id>/comments/<name>.json', CommentEvent],
  [formats.newsroom.name, 'newsroom.json', formats.newsroom.schema],
  [formats.rosterEvent.name, 'roster/<number>.json', formats.rosterEvent.schema],
  [joinRequestFormat, 'a request to join', JoinRequest],
  [formats.tickerLine.name, 'ticker/<state>/<id>.json', formats.tickerLine.schema],
  [formats.tickerEvent.name, 'ticker/record/<id>/<name>.json', formats.tickerEvent.schema],
  [leaseFormat, '.midad/leases/<name>.json', Lease],
];

export type FileSchema = {
  /** As on the command line: `article-export`. */
  readonly name: string;
  /** As the file itself says: `midad/article-export@1`. */
  readonly format: string;
  /** Which file it is. */
  readonly file: string;
  /** JSON Schema, 2020-12. */
  readonly schema: Readonly<Record<string, unknown>>;
};

export const fileSchemaNames: readonly string[] = described.map(([format]) => nameOf(format));

export const fileSchemas = (): FileSchema[] => described.map(fileSchema);

/** Null for a name that is none of ours. */
export function fileSchemaOf(name: string): FileSchema | null {
  const found = described.find(([format]) => nameOf(format) === name);
  return found === undefined ? null : fileSchema(found);
}

function nameOf(format: string): string {
  return format.replace(/^midad\/|@\d+$/g, '');
}

/** What no schema can say. Midad refuses such files all the same. */
const looseness =
  'Looser than Midad itself: that keys are unique among their neighbours, that an address is one of http, https, mailto or tel, that a cell stays within its table and a crop within its picture, that signatures hold. Fields that are not named here may be there; they travel along.';

function fileSchema([format, file, schema]: Described): FileSchema {
  const made = z.toJSONSchema(schema, {
    // A format that JSON Schema does not know; the pattern beside it says the same.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'ulid') delete jsonSchema.format;
    },
  });
  const { $schema, ...rest } = made;
  return {
    name: nameOf(format),
    format,
    file,
    schema: { $schema, $id: idOf(format), title: `${file} (${format})`, $comment: looseness, ...rest },
  };
}

/** `midad/article-export@1` is `urn:midad:article-export:1`: nothing need be fetched from anywhere. */
const idOf = (format: string): string => `urn:${format.replace('/', ':').replace('@', ':')}`;
