/** The REST interface of a WordPress: addresses, the application password, what its answers mean. Source: developer.wordpress.org/rest-api. */
import type { z } from 'zod';
import type { TargetFailure } from '../../../../shared/handoff/target-failure';
import type { WordPressTarget } from '../../../../shared/model/export-profile';
import { jsonIn } from '../../../../shared/json-in';
import { failed, succeeded, type Result } from '../../../../shared/result';
import { bytesBody, type Http, type HttpAnswer, type HttpBody } from '../http';
import { answerFailure } from '../http-failure';
import { WordPressError } from './answers';

export type Query = Readonly<Record<string, string>>;

type Call = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `wp/v2/`. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly file?: { readonly name: string; readonly type: string; readonly body: HttpBody };
};

/** What WordPress said against it, by its own word for it (`rest_post_invalid_id`), beside what that means for a hand-off. */
export type Objection = { readonly code: string; readonly termId: number | null; readonly failure: TargetFailure };

export type WordPressRest = {
  call<Schema extends z.ZodType>(schema: Schema, call: Call): Promise<Result<z.output<Schema>, Objection>>;
};

type Given = {
  readonly target: Pick<WordPressTarget, 'url' | 'user'>;
  readonly password: string;
  readonly http: Http;
  readonly signal: AbortSignal;
  readonly now: () => number;
};

/** With `wp-json/` in the address, as nearly all have it; a site without pretty addresses knows the other form alone. */
export type Route = 'pretty' | 'plain';

export function wordPressRest(given: Given, route: Route): WordPressRest {
  const { target, password, http, signal, now } = given;
  const authorization = `Basic ${Buffer.from(`${target.user}:${password}`).toString('base64')}`;
  return {
    async call(schema, { method, path, query = {}, fields, file }) {
      const headers = { accept: 'application/json', 'user-agent': 'Midad', authorization, ...headersOf(fields, file) };
      const body = file?.body ?? (fields === undefined ? null : bytesBody(Buffer.from(JSON.stringify(fields))));
      const sent = await http({ method, url: addressOf(target.url, { route, path, query }), headers, body, signal });
      if (!sent.ok) return failed(objection(sent.failure));
      const failure = answerFailure(sent.value, now());
      if (failure !== null) return failed(objection(failure, sent.value));
      const answer = schema.safeParse(valueIn(sent.value));
      return answer.success ? succeeded(answer.data) : failed(objection({ code: 'not-understood' }));
    },
  };
}

function headersOf(fields: Call['fields'], file: Call['file']): Record<string, string> {
  if (file !== undefined)
    return { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` };
  return fields === undefined ? {} : { 'content-type': 'application/json' };
}

export function addressOf(site: string, { route, path, query }: { route: Route; path: string; query: Query }): string {
  const url = new URL(site);
  url.pathname = url.pathname.replace(/\/?$/, '/');
  if (route === 'pretty') url.pathname += `wp-json/wp/v2/${path}`;
  else url.searchParams.set('rest_route', `/wp/v2/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** Null for what is no JSON: a page of HTML, as from a wall before the site. */
const valueIn = ({ body }: HttpAnswer): unknown => jsonIn(new TextDecoder().decode(body));

function objection(failure: TargetFailure, answer?: HttpAnswer): Objection {
  const said = answer === undefined ? null : WordPressError.safeParse(valueIn(answer));
  if (said === null || !said.success) return { code: '', termId: null, failure };
  const { code, data } = said.data;
  return { code, termId: data?.term_id ?? data?.resource_id ?? null, failure };
}
