/** What is said beside the open article, where it stands in the text now, and the acts on it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ulid } from 'ulid';
import { useStore } from 'zustand';
import { anchoredBody } from '../../../shared/comments/anchor-words';
import { RemarkId, ThreadId, type CommentAct, type ThreadPlace } from '../../../shared/comments/comment-event';
import { placeThreads, type PlacedThread } from '../../../shared/comments/placed-threads';
import { isOpen, type Thread } from '../../../shared/comments/threads';
import type { Body } from '../../../shared/model/body';
import type { PersonId } from '../../../shared/model/ids';
import type { Author } from '../../../shared/people/author';
import { useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { newKey } from '../../editor/new-key';
import { useWords } from '../../i18n/language';
import type { ArticleSession } from '../article-session';
import { shownOf } from './shown-of';

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

/** So long after the last key where the threads stand is looked up again. */
const restMs = 400;

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
  const allRead = (): void => keepRead(read.unread);

  useEffect(() => editor?.showComments(shownOf(placed, active)), [editor, placed, active]);

  const act = useCallback(
    async (said: CommentAct): Promise<boolean> => {
      const outcome = await desk.comments.add({ id, act: said });
      if (outcome.kind === 'failed') notices.show({ text: t('comments.failed'), tone: 'danger' });
      return outcome.kind === 'done';
    },
    [desk, id, notices, t],
  );
  const start = async (place: ThreadPlace, { text, mentions }: Said): Promise<boolean> => {
    const thread = ThreadId.parse(ulid());
    const isSaid = await act({ kind: 'started', thread, place, remark: newRemark(), text, mentions: [...mentions] });
    if (!isSaid) return false;
    if (editor !== null) putAnchor(editor, thread, place);
    activate(thread);
    return true;
  };
  const reply = (thread: ThreadId, { text, mentions }: Said): Promise<boolean> =>
    act({ kind: 'replied', thread, remark: newRemark(), text, mentions: [...mentions] });
  const open = read.threads.filter(isOpen).length;
  const { unreadable } = read;
  return { placed, open, unreadable, unread, allRead, me, active, activate, textChanged, start, reply, act };
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

function usePlaced(session: ArticleSession, editor: ArticleEditorHandle | null, threads: readonly Thread[]) {
  const held = useStore(session.opened);
  const [body, setBody] = useState<Body | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const textChanged = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setBody(editor?.body() ?? null), restMs);
  }, [editor]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const article = held?.article;
  const placed = useMemo(
    () =>
      article === undefined || threads.length === 0
        ? []
        : placeThreads({ ...article, body: body ?? article.body }, threads),
    [article, body, threads],
  );
  return { placed, textChanged };
}

export const mentionsIn = (text: string, members: readonly { readonly id: PersonId; readonly name: string }[]) =>
  members.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
