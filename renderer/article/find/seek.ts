import { compileFind } from '../../../shared/find/compile-find';
import type { FindAnswer, FindQuestion } from './seeker';

/** May take for ever with a pattern that goes back again and again. */
export function seek({ request, texts }: FindQuestion): FindAnswer {
  const compiled = compileFind(request);
  if (!compiled.ok) return { kind: 'fault', fault: compiled.failure };
  return { kind: 'found', hits: texts.map(compiled.value) };
}
