/** The newsroom's own templates, where its theme says that pages are made by them. */
import { pageTemplates, type PageTemplates } from '../../shared/export/templates/template-engine';
import { BrokenTemplate, type TemplateSources } from '../../shared/export/templates/template-sources';
import type { Failure } from '../../shared/model/failure';
import { failureOf } from '../ports/errno';
import type { Workspace } from '../workspace/open-workspace';

/** `built-in`: a person has said that this time pages are made as usual. */
export type TemplateChoice = 'as-newsroom' | 'built-in';

export type OwnTemplates = { readonly sources: TemplateSources; readonly templates: PageTemplates };

type Templated = Pick<Workspace, 'newsroom' | 'templates'>;

/** As they are written, whether or not they hold. Null where pages are made as usual. */
export async function ownSources(
  { newsroom, templates }: Templated,
  choice: TemplateChoice = 'as-newsroom',
): Promise<TemplateSources | null> {
  return choice === 'built-in' || newsroom.read().theme?.templates !== 'own' ? null : templates.read();
}

/** Null where pages are made as usual. Throws `BrokenTemplate` with the first fault, and the system's errors. */
export async function ownTemplates(workspace: Templated, choice?: TemplateChoice): Promise<OwnTemplates | null> {
  const sources = await ownSources(workspace, choice);
  if (sources === null) return null;
  const read = pageTemplates(sources);
  if (!read.ok) throw new BrokenTemplate(read.failure[0]!);
  return { sources, templates: read.value };
}

/** What a person can do something about, a template of theirs among it; bugs go on as they are. */
export function makingFailure(cause: unknown): Failure {
  if (!(cause instanceof BrokenTemplate)) return failureOf(cause);
  const { file, line, what } = cause.fault;
  return { code: 'template-broken', file, line: line ?? 0, what: what.slice(0, 300) };
}
