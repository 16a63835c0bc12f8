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
