/** ajv with the schemas that others publish. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const read = (name: string): AnySchemaObject =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/ninjs', name), 'utf8')) as AnySchemaObject;

/** IPTC's schema names types beside references, which ajv's strict mode takes amiss. */
export function ninjsValidator(): ValidateFunction {
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  ajv.addSchema(read('geojson-schema.json'));
  return ajv.compile(read('ninjs-schema_3.1.json'));
}

/** https://www.jsonfeed.org/version/1.1/, sections «Top-level», «Items», «Extensions», as a schema. */
const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: { type: 'string', format: 'uri' },
    feed_url: { type: 'string', format: 'uri' },
    description: { type: 'string' },
    language: { type: 'string', pattern: '^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$' },
    items: { type: 'array', items: { $ref: '#/$defs/item' } },
  },
  patternProperties: { '^_[^.]+$': { type: 'object' } },
  additionalProperties: false,
  $defs: {
    author: {
      type: 'object',
      anyOf: [{ required: ['name'] }, { required: ['url'] }, { required: ['avatar'] }],
      properties: { name: { type: 'string', minLength: 1 }, url: { type: 'string', format: 'uri' } },
      additionalProperties: false,
    },
    item: {
      type: 'object',
      required: ['id'],
      anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
      properties: {
        id: { type: 'string', minLength: 1 },
        url: { type: 'string', format: 'uri' },
        image: { type: 'string', format: 'uri' },
        authors: { type: 'array', items: { $ref: '#/$defs/author' } },
        external_url: { type: 'string', format: 'uri' },
        title: { type: 'string' },
        content_text: { type: 'string' },
        content_html: { type: 'string' },
        summary: { type: 'string' },
        date_published: { type: 'string', format: 'date-time' },
        date_modified: { type: 'string', format: 'date-time' },
        tags: { type: 'array', items: { type: 'string' } },
        language: { type: 'string' },
      },
      patternProperties: { '^_[^.]+$': { type: 'object' } },
      additionalProperties: false,
    },
  },
};

export const jsonFeedValidator = (): ValidateFunction => addFormats(new Ajv({ allErrors: true })).compile(jsonFeed);
