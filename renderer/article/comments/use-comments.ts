/** What is said beside the open article, where it stands in the text now, and the acts on it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ulid } from 'ulid';
import { anchoredBody } from '../../../shared/comments/anchor-words';
import { RemarkId, ThreadId, type CommentAct, type ThreadPlace } from '../../../shared/comments/comment-event';
import { placeThreads, type PlacedThread } from '../../../shared/comments/placed-threads';
import { isOpen, type Thread } from '../../../shared/comments/threads';
import type { PersonId } from '../../../shared/model/ids';
import type { Author } from '../../../shared/people/author';
import { useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { newKey } from '../../editor/new-key';
import { useWords } from '../../i18n/language';
import type { ArticleSession } from '../article-session';
import { shownOf } from './shown-of';
import { usePlaced } from './use-placed';

export type Said = { readonly text: string; readonly mentions: readonly PersonId[] };

export type Comments = {
  /** In the order of the document. */
  readonly placed: readonly PlacedThread[];
  readonly open: number;
  readonly unreadable: number;
  readonly me: Author | null;
  /** What others have said in open threads and this person has not read. */
  readonly unread: ReadonlySet<RemarkId>;
  readonly allRead: () => void;
  /** The thread that is spoken of: strong in the text, opened beside it. */
  readonly active: ThreadId | null;
  /** Whoever goes to a thread has read it. */
  readonly activate: (thread: ThreadId | null) => void;
  /** The text has changed. Cheap. */
  readonly textChanged: () => void;
  readonly start: (place: ThreadPlace, said: Said) => Promise<boolean>;
  readonly reply: (thread: ThreadId, said: Said) => Promise<boolean>;
  readonly act: (act: CommentAct) => Promise<boolean>;
};

type Read = {
  readonly threads: readonly Thread[];
  readonly unreadable: number;
  readonly unread: readonly RemarkId[];
};
const nothing: Read = { threads: [], unreadable: 0, unread: [] };

export function useComments(session: ArticleSession, editor: ArticleEditorHandle | null): Comments {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const { id } = session;
  const [read, setRead] = useState<Read>(nothing);
  const [me, setMe] = useState<Author | null>(null);
  const [active, setActive] = useState<ThreadId | null>(null);
  const { placed, textChanged } = usePlaced(session, editor, read.threads);

  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const [found, author] = await Promise.all([desk.comments.list({ id }), desk.people.author(null)]);
      if (isGone) return;
      setRead(found);
      setMe(author);
    };
    void load();
    const stop = desk.comments.changed((changed) => {
      if (changed.id === id) void load();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [desk, id]);

  const unread = useMemo(() => new Set(read.unread), [read]);
  const keepRead = useCallback(
    (remarks: readonly RemarkId[]): void => {
      if (remarks.length > 0) void desk.comments.read({ id, remarks: [...remarks] });
    },
    [desk, id],
  );
  const activate = useCallback(
    (thread: ThreadId | null): void => {
      setActive(thread);
      const own = read.threads.find((one) => one.id === thread)?.remarks ?? [];
      keepRead(own.map((remark) => remark.id).filter((remark) => unread.has(remark)));
    },
    [read, unread, keepRead],
  );
  const allRead = useCallback((): void => keepRead(read.unread), [read, keepRead]);

  useEffect(() => editor?.showComments(shownOf(placed, active)), [editor, placed, active]);

  const act = useCallback(
    async (said: CommentAct): Promise<boolean> => {
      const outcome = await desk.comments.add({ id, act: said });
      if (outcome.kind === 'failed') notices.show({ text: t('comments.failed'), tone: 'danger' });
      return outcome.kind === 'done';
    },
    [desk, id, notices, t],
  );
  const written = useLatest(editor);
  const gone = useLatest(activate);
  const start = useCallback(
    async (place: ThreadPlace, { text, mentions }: Said): Promise<boolean> => {
      const thread = ThreadId.parse(ulid());
      const isSaid = await act({ kind: 'started', thread, place, remark: newRemark(), text, mentions: [...mentions] });
      if (!isSaid) return false;
      if (written.current !== null) putAnchor(written.current, thread, place);
      gone.current(thread);
      return true;
    },
    [act, written, gone],
  );
  const reply = useCallback(
    (thread: ThreadId, { text, mentions }: Said): Promise<boolean> =>
      act({ kind: 'replied', thread, remark: newRemark(), text, mentions: [...mentions] }),
    [act],
  );
  // One object for as long as nothing of it is another: a key in the text draws no thread anew.
  return useMemo(() => {
    const open = read.threads.filter(isOpen).length;
    const { unreadable } = read;
    return { placed, open, unreadable, unread, allRead, me, active, activate, textChanged, start, reply, act };
  }, [read, placed, unread, allRead, me, active, activate, textChanged, start, reply, act]);
}

/** For what is done later: the value as it is then. */
function useLatest<Value>(value: Value): { readonly current: Value } {
  const held = useRef(value);
  useEffect(() => {
    held.current = value;
  }, [value]);
  return held;
}

const newRemark = (): RemarkId => RemarkId.parse(ulid());

/** The words may have moved while the comment was written. */
function putAnchor(editor: ArticleEditorHandle, thread: ThreadId, place: ThreadPlace): void {
  if (place.kind !== 'words') return;
  const body = editor.body();
  const [found] = placeThreads({ body }, [{ id: thread, place, remarks: [], resolved: null }]);
  if (found?.now.kind !== 'words') return;
  const { key, start, end, further } = found.now;
  const anchored = [{ key, start, end }, ...further].reduce(
    (text, one) => anchoredBody(text, one.key, { def: { _type: 'comment', _key: newKey(), thread }, span: one }),
    body,
  );
  editor.edit(anchored);
}

export const mentionsIn = (text: string, members: readonly { readonly id: PersonId; readonly name: string }[]) =>
  members.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
