import {
  Heading2,
  Heading3,
  Heading4,
  Info,
  Link2,
  List,
  ListOrdered,
  Minus,
  Newspaper,
  Pilcrow,
  Plus,
  Quote,
  TextQuote,
  CircleQuestionMark as CircleHelp,
  TextCursorInput,
  type LucideIcon,
} from 'lucide-react';
import type { CommandId } from '../../../shared/commands/commands';

const icons: Partial<Record<CommandId, LucideIcon>> = {
  'block.paragraph': Pilcrow,
  'block.heading2': Heading2,
  'block.heading3': Heading3,
  'block.heading4': Heading4,
  'block.quote': TextQuote,
  'block.bulletList': List,
  'block.numberList': ListOrdered,
  'insert.pullQuote': Quote,
  'insert.divider': Minus,
  'insert.embed': Link2,
  'insert.relatedArticle': Newspaper,
  'insert.explainer': Info,
  'insert.snippet': TextCursorInput,
  'insert.toCome': CircleHelp,
};

/** Those that show lines of text are mirrored with the interface. */
const mirrored = new Set<CommandId>(['block.paragraph', 'block.bulletList', 'block.numberList', 'block.quote']);

/** A command without a picture of its own puts something in. */
export function CommandIcon({ id }: { readonly id: CommandId }) {
  const Icon = icons[id] ?? Plus;
  return <Icon aria-hidden="true" data-mirror={mirrored.has(id) || undefined} />;
}
