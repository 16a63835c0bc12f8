/** One article's text: the editor round it, its toolbar and its page. Mount it anew for another article. */
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { RichTextExtension } from '@lexical/rich-text';
import { COMMAND_PRIORITY_EDITOR, configExtension, defineExtension, HISTORY_MERGE_TAG, type NodeKey } from 'lexical';
import { useEffect, useImperativeHandle, useMemo, useState, type ReactNode, type Ref } from 'react';
import type { Direction } from '../../shared/arabic/direction';
import type { CommandId } from '../../shared/commands/commands';
import type { Body } from '../../shared/model/body';
import { isSafeHref } from '../../shared/model/href';
import type { Chosen } from '../../shared/comments/place-of';
import type { ArticleId } from '../../shared/model/ids';
import type { TypingHelp } from '../../shared/typing/typing-help';
import { $bodyToLexical } from './body-to-lexical';
import { catchUpSelection } from './catch-up-selection';
import { readBodySpot, type BodySpot } from './body-spot';
import { CardNews } from './cards/card-news';
import { CARD_CHANGE_TAG } from './cards/change-card';
import { InsertDialogs } from './cards/insert-dialogs';
import { ObjectCards } from './cards/object-cards';
import { chosenIn } from './comments/chosen';
import { DropAnchorsExtension } from './comments/drop-anchors';
import { paintComments, type CommentPaint } from './comments/paint-comments';
import { editorCommandOf } from './editor-commands';
import { EditorContext, isAsking, type Asking, type EditorRoom, type TableField } from './editor-context';
import { followStatus } from './editor-status';
import { CaretReturnsExtension } from './extensions/caret-returns';
import { CardsExtension } from './extensions/cards';
import { copyExtension } from './extensions/copy';
import { DirectionExtension } from './extensions/direction';
import { IsolatesExtension } from './extensions/isolates';
import { KeyboardExtension } from './extensions/keyboard';
import { KeysExtension } from './extensions/keys';
import { PastedLinksExtension } from './extensions/links-pasted';
import { LayOutAtRestExtension } from './extensions/lay-out-at-rest';
import { NormaliseExtension } from './extensions/normalise';
import {
  DOCUMENTS_COMMAND,
  insertDocument,
  PASTED_COMMAND,
  pasteExtensions,
  PLAIN_NEXT_COMMAND,
  type Pasted,
} from './extensions/paste';
import { ToComeExtension } from './extensions/to-come';
import { TypewriterExtension } from './extensions/typewriter';
import { TypingHelpExtension } from './extensions/typing-help';
import { UndoStepsExtension } from './extensions/undo-steps';
import { $selectedHref } from './link-edit';
import { openLinksByClick } from './open-links';
import { fieldInUse } from './find/card-texts';
import { createTextFinder, type TextFinder } from './find/text-finder';
import { $insertParagraphs } from './insert-text';
import { $lexicalToBody } from './lexical-to-body';
import { newKey } from './new-key';
import { followOutsideSteps, type OutsideStep } from './outside-steps';
import { bodyNodes } from './nodes/body-nodes';
import { ARRIVED_TAG, createArrivals } from './pictures/arriving/arrivals';
import type { PictureDoor } from './pictures/picture-door';
import { $placeArriving, Pictures } from './pictures/pictures';
import { cardOfKey, showBlock, showCard } from './cards/select-card';
import { editBody, focusOf, showBody } from './show-body';
import { markMisspellings, type WordJudge } from './marks/misspellings';
import { paintSuggestions, type SuggestionPaint } from './suggestions/paint-suggestions';
import { $selectedTable } from './tables/table-acts';
import { TablesExtension } from './tables/tables-extension';
import { $selectedSpan, $selectedTexts, selectWords, type TextSpan } from './text-range';
import { editorTheme } from './theme';
import { writingAids, type EditorNews } from './writing-aids';

export { EditorText } from './editor-text';
export { EditorToolbar } from './toolbar';
export type { Pasted } from './extensions/paste';

export type ArticleEditorHandle = {
  /** The text as it stands; untouched blocks are the same objects as the last time. */
  readonly body: () => Body;
  /** Puts another text in place of the present one; caret and focus stay. */
  readonly show: (body: Body) => void;
  /** The same as a change of the person's, which one undo takes back with whatever else goes with that step. `null`: the text stays. */
  readonly edit: (body: Body | null, also?: OutsideStep) => void;
  /** False where the command is not the editor's. */
  readonly runCommand: (id: CommandId) => boolean;
  readonly canRun: (id: CommandId) => boolean;
  readonly focus: () => void;
  /** What stands at the caret; null while it is elsewhere. */
  readonly spot: () => BodySpot | null;
  /** Whether an element is part of the text. */
  readonly holds: (element: Element) => boolean;
  /** Resolves when no picture is on its way into the text. */
  readonly settled: () => Promise<void>;
  readonly find: TextFinder;
  /** If the caret is in the text, the next paste is words alone, whatever the clipboard holds. */
  readonly plainNext: () => void;
  /** Puts blocks in at the caret, as one step; tells of it as of a paste. */
  readonly insertBlocks: (blocks: Body) => void;
  /** The selected words of each block; none where only a caret stands. */
  readonly selectedTexts: () => readonly string[];
  /** Where the selection or the caret is, in the block where it ends. Null outside the text. */
  readonly selectedSpan: () => (TextSpan & { readonly key: string }) | null;
  /** As `select`, in a text of a card, the title of a box or a note; of a card also where nothing is written yet. */
  readonly selectInCard: (key: string, field: string, span: TextSpan) => boolean;
  /** What a comment that is begun now would be about; null where nothing of the text is chosen and the caret is in no word. */
  readonly chosen: () => Chosen | null;
  /** Brings a block, card or picture into view and selects it, or puts the caret into it. False where it is gone. */
  readonly showBlock: (key: string) => boolean;
  /** What is selected in a field of a card that is written in; null where none is. */
  readonly cardSpan: () => (TextSpan & { readonly key: string; readonly field: string }) | null;
  /** Selects the card of a block and shows it. False where it is gone. */
  readonly showCard: (key: string) => boolean;
  /** Selects words of a block and shows them. False where they are gone. */
  readonly select: (key: string, span: TextSpan) => boolean;
  /** Marks the words, blocks and fields that these threads are about, one of them strongly. */
  readonly showComments: CommentPaint['show'];
  /** Shows what is suggested in the text, one of them strongly; nothing where reading is to be clean. */
  readonly showSuggestions: SuggestionPaint['show'];
  /** The suggestion that the caret stands in. */
  readonly suggestionAtCaret: SuggestionPaint['atCaret'];
  /** Puts paragraphs in where the caret stands. */
  readonly insert: (paragraphs: readonly string[]) => void;
};

export type ArticleEditorProps = {
  readonly ref?: Ref<ArticleEditorHandle>;
  /** What the editor starts with; later values are not looked at (see `show`). */
  readonly body: Body;
  readonly direction: Direction;
  /** BCP 47. */
  readonly language: string;
  /** Who says which words are wrong; null: nobody, no word is marked. */
  readonly judge: WordJudge | null;
  readonly invisibles: 'shown' | 'hidden';
  readonly onNews: (news: EditorNews) => void;
  /** The article that is written here; null where it is none of the workspace's. */
  readonly articleId?: ArticleId | null;
  /** From the card of a related article. */
  readonly onOpenArticle?: (id: ArticleId) => void;
  /** Where a link leads, outside Midad. */
  readonly onOpenLink?: (href: string) => void;
  /** After each change of the text, not of the selection. Cheap: fetch the text when the keys rest. `arrival`: a picture of the last paste has come. */
  readonly onChange: (by: 'person' | 'arrival') => void;
  /** Somebody has clicked on words that a thread is about. */
  readonly onThread?: (thread: string) => void;
  /** Somebody has clicked on what is suggested. */
  readonly onSuggestion?: (id: string) => void;
  /** From the menu or the bar of a block; where absent nobody comments. */
  readonly onComment?: (chosen: Chosen) => void;
  readonly pictures: PictureDoor;
  /** After each paste of what others wrote; the change has been told before. */
  readonly onPasted: (pasted: Pasted) => void;
  /** Word processors' and text files were dropped or pasted; the caret stands where they are wanted. */
  readonly onDocuments: (files: readonly File[]) => void;
  /** After each move of the caret or the selection, and after each change. Cheap as well. */
  readonly onSelect: () => void;
  /** Asked with each key. */
  readonly typingHelp: () => Omit<TypingHelp, 'base'>;
  /** Whether the line that is written stays at one height. Asked with each key. */
  readonly isTypewriter: () => boolean;
  /** Holds the toolbar and the text, wherever they stand. */
  readonly children: ReactNode;
};

export function ArticleEditor(props: ArticleEditorProps) {
  const { ref, body, direction, language, typingHelp, isTypewriter, children } = props;
  // The editor is made once; another body or direction means another mount.
  const [extension] = useState(() => editorExtension({ body, direction, language, typingHelp, isTypewriter }));
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Room {...props} handle={ref}>
        {children}
      </Room>
    </LexicalExtensionComposer>
  );
}

/** A hundred steps of undo cost 3 MB in a report of 20,000 words; half a second of typing is one step. */
const history = { maxDepth: 200, delay: 500 };

type Given = Pick<ArticleEditorProps, 'body' | 'direction' | 'language' | 'typingHelp' | 'isTypewriter'>;

function editorExtension({ body, direction, language, typingHelp, isTypewriter }: Given) {
  return defineExtension({
    name: 'midad/article',
    namespace: 'midad',
    theme: editorTheme,
    nodes: () => [...bodyNodes],
    dependencies: [
      RichTextExtension,
      ListExtension,
      configExtension(LinkExtension, { validateUrl: isSafeHref, attributes: { rel: null } }),
      UndoStepsExtension,
      configExtension(HistoryExtension, history),
      configExtension(KeysExtension, { newKey }),
      configExtension(DirectionExtension, { base: direction }),
      configExtension(TablesExtension, { base: direction }),
      NormaliseExtension,
      KeyboardExtension,
      IsolatesExtension,
      ...pasteExtensions({ newKey, direction }),
      copyExtension({ direction, language }),
      configExtension(TypingHelpExtension, { help: typingHelp, base: direction }),
      LayOutAtRestExtension,
      ToComeExtension,
      CaretReturnsExtension,
      configExtension(TypewriterExtension, { isOn: isTypewriter }),
      CardsExtension,
      DropAnchorsExtension,
      PastedLinksExtension,
    ],
    $initialEditorState: () => $bodyToLexical(body),
  });
}

type RoomProps = Omit<ArticleEditorProps, 'ref' | 'body' | 'typingHelp' | 'isTypewriter'> & {
  readonly handle: Ref<ArticleEditorHandle> | undefined;
};

function Room(props: RoomProps) {
  const { handle, language, direction, judge, invisibles, pictures, articleId = null, children } = props;
  const { onOpenArticle, onOpenLink, onNews, onChange, onSelect, onPasted } = props;
  const { onDocuments, onThread, onComment, onSuggestion } = props;
  const [editor] = useLexicalComposerContext();
  const [isLinkOpen, setLinkOpen] = useState(false);
  const [asking, ask] = useState<Asking | null>(null);
  const [tableField, setTableField] = useState<TableField | null>(null);
  const arrivals = useMemo(() => createArrivals(editor, $placeArriving), [editor]);
  const { status, stop } = useMemo(() => followStatus(editor), [editor]);
  useEffect(() => stop, [stop]);
  const steps = useMemo(() => followOutsideSteps(editor), [editor]);
  useEffect(() => steps.stop, [steps]);
  const finder = useMemo(() => createTextFinder(editor, steps), [editor, steps]);
  useEffect(() => finder.stop, [finder]);
  const comments = useMemo(() => paintComments(editor), [editor]);
  useEffect(() => comments.stop, [comments]);
  const suggestions = useMemo(() => paintSuggestions(editor), [editor]);
  useEffect(() => suggestions.stop, [suggestions]);
  useEffect(
    () => (onSuggestion === undefined ? undefined : suggestions.listen(onSuggestion)),
    [suggestions, onSuggestion],
  );
  useEffect(() => (onThread === undefined ? undefined : comments.listen(onThread)), [comments, onThread]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        const isLoad = tags.has(HISTORY_MERGE_TAG) && !tags.has(CARD_CHANGE_TAG);
        if (!isLoad && dirtyElements.size + dirtyLeaves.size > 0)
          onChange(tags.has(ARRIVED_TAG) ? 'arrival' : 'person');
        onSelect();
      }),
    [editor, onChange, onSelect],
  );

  useEffect(() => (onOpenLink === undefined ? undefined : openLinksByClick(editor, onOpenLink)), [editor, onOpenLink]);
  useEffect(() => (judge === null ? undefined : markMisspellings(editor, judge)), [editor, judge]);
  const aids = useMemo(() => writingAids({ editor, judge, tell: onNews }), [editor, judge, onNews]);
  useEffect(
    () =>
      editor.registerCommand(
        DOCUMENTS_COMMAND,
        (files) => {
          onDocuments(files);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, onDocuments],
  );

  useEffect(
    () =>
      editor.registerCommand(
        PASTED_COMMAND,
        (pasted) => {
          onPasted(pasted);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, onPasted],
  );

  const room = useMemo((): EditorRoom => {
    const canRun = (id: CommandId): boolean => {
      if (id === 'edit.undo') return status.getState().canUndo;
      if (id === 'edit.redo') return status.getState().canRedo;
      if (id === 'table.caption') return editor.read($selectedTable) !== null;
      if (id === 'format.unlink' || id === 'link.open' || id === 'link.copy')
        return status.getState().active.has('format.link');
      if (status.getState().impossible.has(id)) return false;
      const isOwn = isAsking(id) || id === 'format.link' || id === 'insert.table' || aids.canRun(id);
      return isOwn || editorCommandOf(id) !== null;
    };
    const runCommand = (id: CommandId): boolean => {
      catchUpSelection(editor);
      const isPossible = canRun(id);
      if (!isPossible) return false;
      if (id === 'format.link') setLinkOpen(true);
      else if (id === 'link.open') openLink(editor.read($selectedHref) ?? '');
      else if (aids.canRun(id)) aids.run(id);
      else if (isAsking(id)) ask(id);
      else if (id === 'insert.table') setTableField('size');
      else if (id === 'table.caption') setTableField('caption');
      else editorCommandOf(id)?.run(editor);
      return true;
    };
    const openLink = (href: string): void => onOpenLink?.(href);
    const openArticle = (id: ArticleId): void => onOpenArticle?.(id);
    const about = { editor, status, language, direction, invisibles, pictures, arrivals, articleId };
    const ways = { openArticle, openLink, comments, commentOn: onComment ?? null };
    const { cardMarks } = finder;
    const opened = { cardMarks, suggestions, asking, ask, isLinkOpen, setLinkOpen, tableField, setTableField };
    return { ...about, ...ways, ...opened, runCommand, canRun };
  }, [
    editor,
    status,
    language,
    direction,
    invisibles,
    aids,
    finder,
    suggestions,
    pictures,
    arrivals,
    articleId,
    onOpenArticle,
    onOpenLink,
    comments,
    onComment,
    asking,
    isLinkOpen,
    tableField,
  ]);

  useImperativeHandle(handle, () => {
    /** Also of a field in which nothing is written yet, which no finding knows. */
    const nodeOfText = (key: string, field: string): NodeKey | null =>
      finder.texts().find((text) => text.key === key && text.field === field)?.node ?? cardOfKey(editor, key);
    return {
      body: () => editor.read($lexicalToBody),
      show: (body) => showBody(editor, body, focusOf(editor)),
      edit: (body, also) => editBody(editor, body, { focus: focusOf(editor), $also: also && (() => steps.$add(also)) }),
      runCommand: room.runCommand,
      canRun: room.canRun,
      focus: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),
      spot: () => readBodySpot(editor),
      holds: (element) => editor.getRootElement()?.contains(element) === true,
      settled: arrivals.settled,
      insertBlocks: (blocks) => insertDocument(editor, blocks),
      find: finder,
      plainNext: () => {
        if (focusOf(editor) === 'in-text') editor.dispatchCommand(PLAIN_NEXT_COMMAND, null);
      },
      selectedTexts: () => editor.read($selectedTexts),
      selectedSpan: () => editor.read($selectedSpan),
      select: (key, span) => selectWords(editor, key, span),
      selectInCard: (key, field, { start, end }) => {
        const node = nodeOfText(key, field);
        if (node !== null) finder.select({ node, field, start, end });
        return node !== null;
      },
      showCard: (key) => showCard(editor, key),
      showBlock: (key) => showBlock(editor, key),
      chosen: () => chosenIn(editor),
      cardSpan: () => fieldInUse(editor),
      showComments: comments.show,
      showSuggestions: suggestions.show,
      suggestionAtCaret: suggestions.atCaret,
      insert: (paragraphs) => {
        editor.update(() => $insertParagraphs(paragraphs));
        editor.focus();
      },
    };
  }, [editor, room, arrivals, finder, comments, suggestions, steps]);
  return (
    <EditorContext value={room}>
      {children}
      <Pictures />
      <ObjectCards />
      <CardNews />
      <InsertDialogs />
    </EditorContext>
  );
}
