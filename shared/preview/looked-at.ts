/** A style sheet as if the reader had another wish than this machine: no frame can be told which colours it has, nor that it is paper. */
import type { PreviewLook } from './preview-address';

const always = '(min-width: 0)';
const never = '(max-width: 0)';

export function cssLookedAt(css: string, look: PreviewLook): string {
  if (look === 'own') return css;
  const scheme = look === 'dark' ? 'dark' : 'light';
  const coloured = css
    .replace(/\(\s*prefers-color-scheme:\s*(light|dark)\s*\)/g, (_, asked: string) =>
      asked === scheme ? always : never,
    )
    .replace(/(\bcolor-scheme:\s*)(?:light|dark)(?:\s+(?:light|dark))?(\s*[;}])/g, `$1${scheme}$2`);
  if (look !== 'print') return coloured;
  return coloured
    .replace(/@media\s+print\b/g, '@media all')
    .replace(/@media\s+(?:only\s+)?screen\b/g, `@media ${never}`);
}
