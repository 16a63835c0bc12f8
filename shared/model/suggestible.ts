/** What of an article is suggested when it is changed: all that readers or the desk read of it, beside its body. Not when it was written, nor when it is to leave. */
import type { Article } from './article';

const apart = new Set(['format', 'id', 'body', 'firstCreated', 'versionCreated', 'plannedFor', 'suggestions']);

export const isSuggestible = (field: string): boolean => !apart.has(field);

export const suggestible = (article: Article): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(article).filter(([name, value]) => isSuggestible(name) && value !== undefined));
