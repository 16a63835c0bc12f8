/** What stands in the formatting bar, beside the kind of the block and «insert»: parts that come and go as a whole. */
import {
  Bold,
  ImagePlus,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  NotebookText,
  PilcrowLeft,
  PilcrowRight,
  Quote,
  Redo2,
  Strikethrough,
  Table2,
  Underline,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../shared/commands/commands';
import type { MessageKey } from '../../shared/messages/translate';

export type PartId = 'history' | 'emphasis' | 'lines' | 'link' | 'lists' | 'paragraphs' | 'directions' | 'objects';

export type Tool = {
  readonly id: CommandId;
  readonly icon: ReactNode;
  /** A toggle shows whether it is on where the caret stands. */
  readonly kind: 'toggle' | 'act';
};

export type ToolbarPart = {
  readonly label: MessageKey;
  /** Where a line stands before it. */
  readonly ruleIn: 'bar-and-menu' | 'menu' | 'neither';
  readonly tools: readonly Tool[];
};

const toggle = (id: CommandId, icon: ReactNode): Tool => ({ id, icon, kind: 'toggle' });
const act = (id: CommandId, icon: ReactNode): Tool => ({ id, icon, kind: 'act' });

export const toolbarParts: Readonly<Record<PartId, ToolbarPart>> = {
  history: {
    label: 'menu.edit',
    ruleIn: 'neither',
    tools: [act('edit.undo', <Undo2 data-mirror="" />), act('edit.redo', <Redo2 data-mirror="" />)],
  },
  emphasis: {
    label: 'menu.format',
    ruleIn: 'bar-and-menu',
    tools: [toggle('format.bold', <Bold />), toggle('format.italic', <Italic />)],
  },
  link: { label: 'editor.link.title', ruleIn: 'neither', tools: [toggle('format.link', <Link />)] },
  lines: {
    label: 'editor.lines',
    ruleIn: 'neither',
    tools: [toggle('format.underline', <Underline />), toggle('format.strike', <Strikethrough />)],
  },
  lists: {
    label: 'editor.lists',
    ruleIn: 'bar-and-menu',
    tools: [
      toggle('block.bulletList', <List data-mirror="" />),
      toggle('block.numberList', <ListOrdered data-mirror="" />),
    ],
  },
  paragraphs: {
    label: 'editor.blocks',
    ruleIn: 'neither',
    tools: [toggle('block.checkList', <ListChecks data-mirror="" />), toggle('block.quote', <Quote data-mirror="" />)],
  },
  directions: {
    label: 'editor.direction',
    ruleIn: 'bar-and-menu',
    tools: [toggle('block.directionRtl', <PilcrowLeft />), toggle('block.directionLtr', <PilcrowRight />)],
  },
  objects: {
    label: 'menu.insert',
    ruleIn: 'menu',
    tools: [
      act('insert.image', <ImagePlus />),
      act('insert.table', <Table2 data-mirror="" />),
      toggle('insert.factBox', <NotebookText data-mirror="" />),
    ],
  },
};

/** The most used first: they stay longest where the room gets narrow. */
export const mostUsedParts = [
  'emphasis',
  'link',
  'lists',
  'history',
  'objects',
  'paragraphs',
  'lines',
  'directions',
] as const satisfies readonly PartId[];
