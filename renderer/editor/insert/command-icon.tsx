import {
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  Images,
  Info,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Newspaper,
  NotebookText,
  Pilcrow,
  Plus,
  Quote,
  Table2,
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
  'block.checkList': ListChecks,
  'insert.image': ImagePlus,
  'insert.gallery': Images,
  'insert.table': Table2,
  'insert.factBox': NotebookText,
  'insert.snippet': TextCursorInput,
  'insert.toCome': CircleHelp,
};

/** Those that show lines of text are mirrored with the interface. */
const mirrored = new Set<CommandId>([
  'block.paragraph',
  'block.bulletList',
  'block.numberList',
  'block.checkList',
  'block.quote',
  'insert.table',
  'insert.factBox',
]);

/** A command without a picture of its own puts something in. */
export function CommandIcon({ id }: { readonly id: CommandId }) {
  const Icon = icons[id] ?? Plus;
  return <Icon aria-hidden="true" data-mirror={mirrored.has(id) || undefined} />;
}
