/** The open article as a person sees it: joins its session to the page, the editor, the details and the commands. */
import { FileWarning, FileX2, NotebookPen, Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../../shared/commands/commands';
import type { ArticleSummary } from '../../shared/library/summary';
import type { Article } from '../../shared/model/article';
import type { ArticleId } from '../../shared/model/ids';
import { siteHeadlineFont } from '../../shared/export/site-css';
import { usualLimits } from '../../shared/model/limits';
import type { Newsroom } from '../../shared/model/newsroom';
import { markedFields, toComeIn } from '../../shared/review/to-come';
import { ArticleEditor, EditorText, EditorToolbar, type ArticleEditorHandle } from '../editor/article-editor';
import { useCommands, useDeskWindow } from '../desk/desk-window';
import { afterFocusReturned } from '../desk/after-focus';
import { useMirror } from '../desk/use-mirror';
import { useOthers } from '../desk/use-others';
import { useNow } from '../i18n/use-now';
import { useWords } from '../i18n/language';
import { unreadableText } from '../i18n/plain-words';
import { useSpeller } from '../spelling/spelling-context';
import { useBodyPlace } from '../text-menu/text-places';
import { SnippetChooser } from '../typing/snippet-chooser';
import { snippetsOf, typingHelpOf } from '../typing/typing-help-of';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ArticleBar } from './article-bar';
import { ArticleLines } from './article-lines';
import { ArticlePage } from './article-page';
import type { ArticleSession, Opened, SessionState } from './article-session';
import styles from './article-view.module.css';
import { bodyCommands } from './body-commands';
import { useDocuments } from './use-documents';
import { useOutsideLinks } from './use-outside-links';
import { usePasteNote } from './use-paste-note';
import { ClashView } from './clash/clash-view';
import { CopiesBanner } from './copies-banner';
import { DetailsPanel, type DetailsField } from './details-panel';
import { useFieldMarks } from './find/field-marks';
import { CommentsPage } from './comments/comments-page';
import { useCommenting } from './comments/use-commenting';
import { useComments } from './comments/use-comments';
import { FindBar } from './find/find-bar';
import { useFindInArticle } from './find/use-find-in-article';
import { LeaseBanner } from './lease-banner';
import { ArticleSide } from './side/article-side';
import { HistoryPage } from './moves/history-page';
import { useShowSide } from './side/show-side';
import { goToWanting } from './moves/go-to-wanting';
import { MovesCard } from './moves/moves-card';
import { StandingNote } from './moves/standing-note';
import { useMoveCommands } from './moves/use-move-commands';
import { useMoves } from './moves/use-moves';
import type { PaneDoors, PaneRole } from './pane-role';
import type { OpenArticle } from './open-article';
import { problemText, SaveBanner } from './save-banner';
import { SaveLight } from './save-light';
import { StatusBar } from './status-bar';
import { useEditorNews } from './use-editor-news';
import { usePictureDoor } from './use-picture-door';
import { useBodyCounts } from './use-body-counts';
import { useToCome } from './use-to-come';
import type { ArticleActs } from './use-article-acts';

export type ArticleViewProps = {
  readonly opened: OpenArticle;
  readonly session: ArticleSession;
  readonly summary: ArticleSummary | null;
  readonly newsroom: Newsroom;
  readonly acts: ArticleActs;
  readonly role: PaneRole;
  readonly doors: PaneDoors;
  /** Whether details and commands are this article's. */
  readonly isActive: boolean;
};

/** One open article, whatever its state. */
export function ArticleView(props: ArticleViewProps) {
  const { session } = props;
  const state = useStore(session.state);
  const held = useStore(session.opened);
  if (held !== null && state.kind !== 'unreadable' && state.kind !== 'unopened') {
    return (
      <Readable key={`${session.id} ${held.load} ${held.article.direction}`} {...props} state={state} held={held} />
    );
  }
  return <Unopened state={state} onRetry={() => void session.reopen()} />;
}

function Unopened({ state, onRetry }: { readonly state: SessionState; readonly onRetry: () => void }) {
  const { t } = useWords();
  if (state.kind === 'unreadable') {
    return (
      <main className={styles.notice}>
        <EmptyState
          icon={<FileWarning />}
          title={t('unreadable.title')}
          actions={<Button onPress={onRetry}>{t('unreadable.retry')}</Button>}
        >
          <p>{unreadableText(t, state.problem)}</p>
          <p>{t('unreadable.untouched')}</p>
        </EmptyState>
      </main>
    );
  }
  if (state.kind === 'unopened') {
    return (
      <main className={styles.notice}>
        <EmptyState
          icon={<FileX2 />}
          title={t('article.unopened')}
          actions={<Button onPress={onRetry}>{t('unreadable.retry')}</Button>}
        >
          {problemText(t, state.problem)}
        </EmptyState>
      </main>
    );
  }
  return <main className={styles.notice} aria-busy="true" />;
}

type ReadableProps = ArticleViewProps & { readonly state: SessionState; readonly held: Opened };

function Readable(props: ReadableProps) {
  const { opened, session, summary, newsroom, acts, role, doors, isActive, state, held } = props;
  const deskWindow = useDeskWindow();
  const { commands, settings, desk } = deskWindow;
  const { t } = useWords();
  const now = useNow(20_000);
  const [editor, setEditor] = useState<ArticleEditorHandle | null>(null);
  const { article } = held;
  const focus = useStore(opened.state, (open) => open.focus);
  const areDetailsOpen = useMirror(settings, (value) => value.detailsOpen);
  const isTypewriter = useMirror(settings, (value) => value.typewriter);
  const isFocusMode = useStore(deskWindow.state, (value) => value.isFocusMode);
  const isListOpen = useMirror(settings, (value) => value.libraryOpen);
  const [ours, setOurs] = useState<Article | null>(null);
  const [wanted, setWanted] = useState<DetailsField | null>(null);
  const [startBody] = useState(article.body);
  const speller = useSpeller(session.id);
  const areInvisiblesShown = useMirror(settings, (value) => value.invisibles);
  const onNews = useEditorNews();
  useBodyPlace(editor);
  const pictures = usePictureDoor();
  const others = useOthers(session.id);
  const page = useRef<HTMLElement>(null);
  const [isChoosingSnippet, setChoosingSnippet] = useState(false);
  const [typingHelp] = useState(() => () => typingHelpOf(deskWindow));
  const counts = useBodyCounts(session, startBody, editor);
  const finding = useFindInArticle({ session, editor, page });
  const marks = useFieldMarks(finding.find);
  const pasteNote = usePasteNote();
  const documentsDropped = useDocuments({ editor, note: pasteNote, open: doors.open });
  const showSide = useShowSide();
  const sideTab = useStore(deskWindow.state, (value) => value.sideTab);
  const comments = useComments(session, editor);
  const { textChanged } = finding;
  const { textChanged: commentedChanged } = comments;
  const bodyChanged = useCallback(
    (by: 'person' | 'arrival'): void => {
      if (by === 'person') pasteNote.close();
      counts.bodyChanged();
      textChanged();
      commentedChanged();
    },
    [pasteNote, counts, textChanged, commentedChanged],
  );
  const run = (id: CommandId): void => void commands.run(id);
  const moves = useMoves(session.id, { summary, session: state });
  const editDetails = useCallback(
    (field: DetailsField): void => {
      setWanted(field);
      showSide('details');
    },
    [showSide],
  );
  const editByline = useCallback((): void => editDetails('byline'), [editDetails]);
  const commenting = useCommenting({ comments, editor, page });
  const toCome = useToCome({ session, editor, page, editByline });
  const { goTo } = toCome;
  const toComeCount = (counts.counts?.toCome ?? 0) + toComeInFields(article);
  useCommands({
    'article.save': { run: () => void acts.saveByHand(session) },
    'article.trash': { run: () => void acts.trash(session.id) },
    'edit.pastePlain': {
      run: () => {
        editor?.plainNext();
        void desk.shell.editText({ act: 'pasteAndMatchStyle' });
      },
    },
    ...bodyCommands(editor),
    'insert.snippet': { run: () => setChoosingSnippet(true), canRun: () => editor !== null },
    'toCome.next': { run: toCome.next, canRun: () => toComeCount > 0 },
    'toCome.previous': { run: toCome.previous, canRun: () => toComeCount > 0 },
  });
  useMoveCommands(session.id, { moves, acts });
  useCommands({ 'view.history': { run: () => showSide('history') } });
  useEffect(() => {
    if (focus === null || focus === 'headline' || editor === null) return;
    if (focus === 'text') editor.focus();
    else if ('place' in focus) goTo(focus);
    else goToWanting(focus, { editor, page: page.current, editDetails });
    opened.focused();
  }, [editor, focus, opened, goTo, editDetails]);
  useEffect(() => (editor === null ? undefined : opened.beforeLeaving(editor.settled)), [editor, opened]);
  const { bodyShown } = counts;
  useEffect(() => {
    if (editor === null) return;
    return session.readBodyFrom(
      editor.body,
      (body) => {
        editor.show(body);
        bodyShown(body);
        textChanged();
        commentedChanged();
      },
      editor.edit,
    );
  }, [editor, session, bodyShown, textChanged, commentedChanged]);

  const openLink = useOutsideLinks();
  const Page = role === 'second' ? 'section' : 'main';
  const openArticle = useCallback((id: ArticleId) => doors.open(id, 'text'), [doors]);
  return (
    <>
      <ArticleEditor
        ref={setEditor}
        body={startBody}
        direction={article.direction}
        language={article.language}
        judge={speller}
        invisibles={areInvisiblesShown ? 'shown' : 'hidden'}
        onNews={onNews}
        onThread={commenting.onThread}
        pictures={pictures}
        onChange={bodyChanged}
        onPasted={pasteNote.show}
        articleId={session.id}
        onOpenArticle={openArticle}
        onOpenLink={openLink}
        onDocuments={documentsDropped}
        onSelect={counts.selectionChanged}
        typingHelp={typingHelp}
        isTypewriter={() => settings.getState().value.typewriter}
      >
        <Page
          ref={page}
          className={styles.article}
          data-editor-page=""
          {...(role === 'second' && { 'aria-label': t('beside.region') })}
        >
          {!isFocusMode && (
            <ArticleBar
              name={article.slugline || article.headline || t('library.untitled')}
              moves={moves}
              light={<SaveLight state={state} savedAt={new Date(article.versionCreated)} now={now} />}
              onCommand={run}
              role={role}
              onSwap={doors.swap}
              onClose={doors.close}
              isListOpen={isListOpen}
              areDetailsOpen={areDetailsOpen}
              isStateBeside={areDetailsOpen && sideTab === 'details'}
            />
          )}
          <SaveBanner
            state={state}
            onRetry={() => void session.save()}
            onSaveElsewhere={() => void acts.saveElsewhere(session)}
            onChoose={() => setOurs(session.current())}
            onSaveAsCopy={() => void acts.saveAsCopy(session)}
            onOpenTheirs={() => void acts.openTheirs(session)}
          />
          <CopiesBanner id={session.id} />
          <StandingNote moves={moves} onCommand={run} />
          <LeaseBanner others={others} onTakeOver={() => void acts.takeOver(session)} />
          {!isFocusMode && (
            <div className={styles.toolbar}>
              <EditorToolbar />
            </div>
          )}
          {finding.find !== null && <FindBar find={finding.find} asked={finding.asked} onClose={finding.close} />}
          <div className={styles.scroll} data-typewriter={isTypewriter ? '' : undefined}>
            <ArticlePage
              article={article}
              speller={speller}
              onChange={session.changeFields}
              onEditByline={editByline}
              focusHeadline={focus === 'headline'}
              limits={newsroom.limits ?? usualLimits}
              font={newsroom.headlineFont ?? siteHeadlineFont}
              onFocused={opened.focused}
              marks={marks}
            >
              <EditorText />
            </ArticlePage>
          </div>
          {!isFocusMode && (
            <StatusBar
              counts={counts.counts}
              selected={counts.selected}
              toCome={toComeCount}
              onNextToCome={toCome.next}
              comments={comments.open}
              onComments={() => showSide('comments')}
            />
          )}
        </Page>
      </ArticleEditor>
      {ours !== null && state.kind === 'clash' && state.sides !== null && (
        <ClashView
          session={session}
          sides={state.sides}
          ours={ours}
          onClose={() => setOurs(null)}
          onSettled={() => editor?.focus()}
        />
      )}
      {isChoosingSnippet && (
        <SnippetChooser
          snippets={snippetsOf(deskWindow)}
          onInsert={(paragraphs) => afterFocusReturned(() => editor?.insert(paragraphs))}
          onClose={() => setChoosingSnippet(false)}
        />
      )}
      {isActive && areDetailsOpen && !isFocusMode && (
        <ArticleSide
          shown={sideTab}
          onShow={showSide}
          onClose={() => run('view.details')}
          pages={[
            {
              id: 'details',
              label: t('side.details'),
              content: (
                <DetailsPanel
                  article={article}
                  standing={<MovesCard moves={moves} onCommand={run} />}
                  sections={newsroom.sections}
                  outlet={newsroom.outlet}
                  onChange={session.changeFields}
                  lines={<ArticleLines id={session.id} />}
                  focusField={wanted}
                  onFocused={() => setWanted(null)}
                />
              ),
            },
            {
              id: 'comments',
              label: t('side.comments'),
              count: comments.open,
              content: <CommentsPage comments={comments} {...commenting.page} />,
            },
            { id: 'history', label: t('history.title'), content: <HistoryPage session={session} /> },
          ]}
        />
      )}
    </>
  );
}

const toComeInFields = (article: Article): number =>
  markedFields.reduce((count, field) => count + toComeIn(article[field]).length, 0);

/** Shown where no article is open. */
export function NoArticle({ onCreate, hint }: { readonly onCreate: () => void; readonly hint: 'choose' | 'begin' }) {
  const { t } = useWords();
  return (
    <main className={styles.notice}>
      <EmptyState
        icon={<NotebookPen />}
        title={t(hint === 'begin' ? 'article.first' : 'article.none')}
        actions={
          <Button look={hint === 'begin' ? 'primary' : 'plain'} icon={<Plus />} onPress={onCreate}>
            {t('command.article.create')}
          </Button>
        }
      >
        {t(hint === 'begin' ? 'article.firstHint' : 'article.noneHint')}
      </EmptyState>
    </main>
  );
}
