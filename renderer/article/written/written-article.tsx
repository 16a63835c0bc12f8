/** The open article as it is written: its page, its bars, and what stands beside it. */
import { useCallback, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../../../shared/commands/commands';
import { siteHeadlineFont } from '../../../shared/export/site-css';
import type { Article } from '../../../shared/model/article';
import type { ArticleId } from '../../../shared/model/ids';
import { usualLimits } from '../../../shared/model/limits';
import { markedFields, toComeIn } from '../../../shared/review/to-come';
import { afterFocusReturned } from '../../desk/after-focus';
import { useDeskWindow } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useOthers } from '../../desk/use-others';
import { ArticleEditor, EditorText, EditorToolbar, type ArticleEditorHandle } from '../../editor/article-editor';
import { useWords } from '../../i18n/language';
import { useNow } from '../../i18n/use-now';
import { useSpeller } from '../../spelling/spelling-context';
import { useBodyPlace } from '../../text-menu/text-places';
import { SnippetChooser } from '../../typing/snippet-chooser';
import { snippetsOf, typingHelpOf } from '../../typing/typing-help-of';
import { ArticleBar } from '../article-bar';
import { ArticlePage } from '../article-page';
import type { Opened, SessionState } from '../article-session';
import type { ArticleViewProps } from '../article-view';
import styles from '../article-view.module.css';
import { ClashView } from '../clash/clash-view';
import { useCommenting } from '../comments/use-commenting';
import { useComments } from '../comments/use-comments';
import { useFieldComments } from '../comments/use-field-comments';
import { CopiesBanner } from '../copies-banner';
import { useFieldMarks } from '../find/field-marks';
import { FindBar } from '../find/find-bar';
import { useFindInArticle } from '../find/use-find-in-article';
import { LeaseBanner } from '../lease-banner';
import { StandingNote } from '../moves/standing-note';
import { useMoves } from '../moves/use-moves';
import { SaveBanner } from '../save-banner';
import { SaveLight } from '../save-light';
import { useShowSide } from '../side/show-side';
import { StatusBar } from '../status-bar';
import { TrackingMark } from '../suggestions/tracking-mark';
import { useFieldSuggestions } from '../suggestions/use-field-suggestions';
import { useSuggesting } from '../suggestions/use-suggesting';
import { useSuggestions } from '../suggestions/use-suggestions';
import { useBodyCounts } from '../use-body-counts';
import { useDocuments } from '../use-documents';
import { useEditorNews } from '../use-editor-news';
import { useOutsideLinks } from '../use-outside-links';
import { usePasteNote } from '../use-paste-note';
import { usePictureDoor } from '../use-picture-door';
import { useToCome } from '../use-to-come';
import { ArticlePages } from './article-pages';
import { useArticleCommands } from './use-article-commands';
import { useDetailsField } from './use-details-field';
import { useSoughtPlace } from './use-sought-place';
import { useTextNews } from './use-text-news';

export type WrittenArticleProps = ArticleViewProps & { readonly state: SessionState; readonly held: Opened };

export function WrittenArticle(props: WrittenArticleProps) {
  const { opened, session, summary, newsroom, acts, role, doors, isActive, state, held } = props;
  const deskWindow = useDeskWindow();
  const { commands, settings } = deskWindow;
  const { t } = useWords();
  const now = useNow(20_000);
  const [editor, setEditor] = useState<ArticleEditorHandle | null>(null);
  const page = useRef<HTMLElement>(null);
  const { article } = held;
  const focus = useStore(opened.state, (open) => open.focus);
  const areDetailsOpen = useMirror(settings, (value) => value.detailsOpen);
  const isTypewriter = useMirror(settings, (value) => value.typewriter);
  const areInvisiblesShown = useMirror(settings, (value) => value.invisibles);
  const isListOpen = useMirror(settings, (value) => value.libraryOpen);
  const isFocusMode = useStore(deskWindow.state, (value) => value.isFocusMode);
  const sideTab = useStore(deskWindow.state, (value) => value.sideTab);
  const [ours, setOurs] = useState<Article | null>(null);
  const [startBody] = useState(article.body);
  const [isChoosingSnippet, setChoosingSnippet] = useState(false);
  const [typingHelp] = useState(() => () => typingHelpOf(deskWindow));
  const speller = useSpeller(session.id);
  const onNews = useEditorNews();
  useBodyPlace(editor);
  const pictures = usePictureDoor();
  const others = useOthers(session.id);
  const showSide = useShowSide();
  const run = (id: CommandId): void => void commands.run(id);

  const counts = useBodyCounts(session, startBody, editor);
  const finding = useFindInArticle({ session, editor, page });
  const hits = useFieldMarks(finding.find);
  const pasteNote = usePasteNote();
  const documentsDropped = useDocuments({ editor, note: pasteNote, open: doors.open });
  const comments = useComments(session, editor);
  const commenting = useCommenting({ comments, editor, page });
  const commented = useFieldComments(comments, article, hits);
  const bodyChanged = useTextNews({ opened, session, editor, counts, finding, comments, pasteNote });
  const moves = useMoves(session.id, { summary, session: state });
  const details = useDetailsField();
  const suggestions = useSuggestions(session, editor);
  const marks = useFieldSuggestions(suggestions, article, commented);
  const suggesting = useSuggesting({ session, suggestions, editor, page, editDetails: details.edit });
  const toCome = useToCome({ session, editor, page, editByline: details.editByline });
  const toComeCount = (counts.counts?.toCome ?? 0) + toComeInFields(article);
  useArticleCommands({
    session,
    editor,
    acts,
    moves,
    toCome: { ...toCome, count: toComeCount },
    chooseSnippet: () => setChoosingSnippet(true),
  });
  useSoughtPlace(opened, { editor, page, goTo: toCome.goTo, editDetails: details.edit });

  const openLink = useOutsideLinks();
  const openArticle = useCallback((id: ArticleId) => doors.open(id, 'text'), [doors]);
  const Page = role === 'second' ? 'section' : 'main';
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
        onSuggestion={suggesting.onSuggestion}
        onComment={commenting.onComment}
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
              tracking={<TrackingMark tracking={suggestions.tracking} onPress={() => showSide('changes')} />}
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
          <div
            className={styles.scroll}
            data-typewriter={isTypewriter ? '' : undefined}
            data-proof={suggestions.isProof ? '' : undefined}
          >
            <ArticlePage
              article={article}
              speller={speller}
              onChange={session.changeFields}
              onEditByline={details.editByline}
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
              unread={comments.unread.size}
              onComments={() => showSide('comments')}
              suggestions={suggestions.list.length + suggestions.unread.length}
              onSuggestions={() => showSide('changes')}
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
        <ArticlePages
          session={session}
          held={held}
          newsroom={newsroom}
          moves={moves}
          details={details}
          comments={{ comments, ...commenting.page }}
          changes={{ suggestions, suggesting }}
          onCommand={run}
        />
      )}
    </>
  );
}

const toComeInFields = (article: Article): number =>
  markedFields.reduce((count, field) => count + toComeIn(article[field]).length, 0);
