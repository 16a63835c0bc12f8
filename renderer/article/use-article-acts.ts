/** What can be done to an article as a whole, open or not. An open one is always saved first. */
import { useMemo } from 'react';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId } from '../../shared/model/ids';
import type { SaveOutcome } from '../../shared/model/save-outcome';
import { withdrawnWith } from '../../shared/ticker/with-articles';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import type { ArticleSession } from './article-session';
import { useHoldActs, type HoldActs } from './moves/use-hold-acts';
import { useMoveActs, type MoveActs } from './moves/use-move-acts';
import type { Panes } from './panes';

export type ArticleActs = {
  readonly create: () => Promise<void>;
  /** In a newsroom with a roster a move like others, signed; else unsigned and at once. */
  readonly approve: (id: ArticleId) => Promise<void>;
  readonly move: MoveActs;
  readonly hold: HoldActs;
  readonly rename: (id: ArticleId, slugline: string) => Promise<void>;
  readonly trash: (id: ArticleId) => Promise<void>;
  readonly restore: (id: ArticleId) => Promise<void>;
  /** Saves at once and keeps a version, also of text that the clock has saved already. */
  readonly saveByHand: (session: ArticleSession) => Promise<void>;
  /** Puts text that can't be saved where the person chooses. */
  readonly saveElsewhere: (session: ArticleSession) => Promise<void>;
  /** Gives way to another desk's text; ours stays beside it as a version. */
  readonly openTheirs: (session: ArticleSession) => Promise<void>;
  /** Tells the others that the article is ours from now on; what they wrote is kept first. */
  readonly takeOver: (session: ArticleSession) => Promise<void>;
  /** Opens an article in the second pane, or goes over to it where this window has it open already. */
  readonly openBeside: (id: ArticleId) => Promise<void>;
  /** Keeps text that met a changed file as an article of its own, and opens that. */
  readonly saveAsCopy: (session: ArticleSession) => Promise<void>;
};

export function useArticleActs(panes: Panes): ArticleActs {
  const { desk, notices, people, state } = useDeskWindow();
  const move = useMoveActs(panes);
  const hold = useHoldActs();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const done = useOutcome();
  return useMemo(() => {
    const tellFailure = (failure: Failure) => notices.tell({ text: failureText(t, failure), tone: 'danger' });
    const tellUnlessSaved = (outcome: SaveOutcome): void => {
      if (outcome.kind === 'failed') tellFailure(outcome.failure);
      if (outcome.kind === 'clash') notices.tell({ text: t('save.clashWhy'), tone: 'danger' });
    };
    const restore = async (id: ArticleId): Promise<void> => {
      await done(desk.article.restore({ id }));
    };
    return {
      restore,
      create: async () => {
        if (!(await panes.mayLeave())) return;
        const outcome = await desk.article.create(null);
        if (outcome.kind === 'failed') tellFailure(outcome.failure);
        else await panes.open(outcome.id, 'headline');
      },
      move,
      hold,
      approve: async (id) => {
        if (people.getState().value.newsroom.kind !== 'without-roster')
          return move.begin(id, ['approved', 'corrected']);
        const saved = await panes.sessionOf(id)?.save();
        if (saved?.kind === 'unsaved') return notices.tell({ text: t('article.approveUnsaved'), tone: 'danger' });
        const outcome = await desk.article.approve({ id });
        if (outcome.kind === 'failed') tellFailure(outcome.failure);
        else if (outcome.kind === 'refused')
          state.setState({ dialog: { kind: 'stillToCome', id, toCome: outcome.toCome, wanting: outcome.wanting } });
        else notices.tell({ text: t('article.approvedNotice') });
      },
      rename: async (id, slugline) => {
        const session = panes.sessionOf(id);
        if (session === null) return tellUnlessSaved(await desk.article.rename({ id, slugline }));
        session.changeFields({ slugline });
        await session.save();
      },
      trash: async (id) => {
        const count = withdrawnWith(ticker.getState().value.lines, id).length;
        const pane = panes.holding(id);
        if (pane !== null && !(await panes.of(pane).mayLeave())) return;
        if (!(await done(desk.article.trash({ id })))) return;
        const holder = panes.holding(id);
        if (holder !== null) panes.dropFrom(holder);
        notices.tell({
          text: count === 0 ? t('article.trashed') : t('article.trashedWithLines', { count }),
          act: { label: t('command.edit.undo'), run: () => void restore(id) },
        });
      },
      saveByHand: async (session) => {
        const isSaved = session.state.getState().kind === 'clean';
        if (!isSaved) return void (await session.save('hand'));
        const article = session.current();
        if (article !== null) await done(desk.versions.keep({ article, reason: 'asked' }));
      },
      saveElsewhere: async (session) => {
        const article = session.current();
        if (article !== null) await done(desk.article.saveElsewhere({ article }));
      },
      openTheirs: async (session) => {
        const article = session.current();
        if (article !== null && !(await done(desk.versions.keep({ article, reason: 'clash' })))) return;
        await session.reopen();
      },
      takeOver: async (session) => {
        const article = session.current();
        if (article !== null) await done(desk.leases.takeOver({ article }));
      },
      openBeside: async (id) => {
        state.setState({ place: 'articles', isFocusMode: false });
        if ((await panes.openBeside(id)) === 'open-already') notices.tell({ text: t('beside.openAlready') });
      },
      saveAsCopy: async (session) => {
        const article = session.current();
        if (article === null) return;
        const outcome = await desk.article.saveAsCopy({ article });
        if (outcome.kind === 'failed') return tellFailure(outcome.failure);
        const pane = panes.of(panes.holding(session.id) ?? panes.layout.getState().active);
        pane.drop();
        await pane.open(outcome.id);
        notices.tell({ text: t('save.copied') });
      },
    };
  }, [desk, hold, notices, people, state, ticker, t, done, move, panes]);
}
