/** The article as it stands in this window: its fields here, its text in the editor as long as there is one. Knows no file. */
import { createStore } from 'zustand/vanilla';
import { sameData } from '../../../shared/merge/same-data';
import type { Article } from '../../../shared/model/article';
import type { Body } from '../../../shared/model/body';
import type { OutsideStep } from '../../editor/outside-steps';
import type { ArticleSession, FieldChange, Opened, TextDoors } from '../article-session';

/** A class because it holds the editor's doors. */
export class WindowText {
  readonly opened = createStore<Opened | null>(() => null);
  #readBody: (() => Body) | null = null;
  #showBody: ((body: Body) => void) | null = null;
  #editBody: TextDoors['edit'] | null = null;

  readBodyFrom: ArticleSession['readBodyFrom'] = (read, show, edit) => {
    this.#readBody = read;
    this.#showBody = show ?? null;
    this.#editBody = edit ?? null;
    return () => {
      if (this.#readBody !== read) return;
      this.keepBody();
      this.#letEditorGo();
    };
  };

  /** With the text as it was when it was last read from the editor. */
  held = (): Article | null => this.opened.getState()?.article ?? null;

  current = (): Article | null => {
    this.keepBody();
    return this.held();
  };

  /** False where there is no article. */
  changeFields(change: FieldChange): boolean {
    // The editor starts anew for another direction, from the text as it stands here.
    if (change.direction !== undefined) this.keepBody();
    const opened = this.opened.getState();
    if (opened === null) return false;
    this.opened.setState({ ...opened, article: { ...opened.article, ...change } }, true);
    return true;
  }

  /** False where there is no article. `also`: what else goes with the step, where it is undone or done again. */
  edit(article: Article, also?: OutsideStep): boolean {
    const { body, ...fields } = article;
    this.keepBody();
    const opened = this.opened.getState();
    if (opened === null) return false;
    const isOther = !sameData(body, opened.article.body);
    const isShown = this.#editBody !== null;
    const { format, id, firstCreated, versionCreated } = opened.article;
    const kept = { format, id, firstCreated, versionCreated };
    const next = { ...fields, ...kept, body: isOther && !isShown ? body : opened.article.body };
    this.opened.setState({ article: next, load: opened.load + (isOther && !isShown ? 1 : 0) }, true);
    if (isOther || also !== undefined) this.#editBody?.(isOther ? body : null, also);
    return true;
  }

  /** What was read from disk: the editor starts anew with it. */
  adopt(article: Article): void {
    this.#letEditorGo();
    this.opened.setState({ article, load: (this.opened.getState()?.load ?? 0) + 1 }, true);
  }

  /** This becomes the article in place of the present one. The editor is left alone where its text is the same. */
  replace(article: Article): void {
    const ours = this.current();
    const load = this.opened.getState()?.load ?? 0;
    if (ours !== null && sameData(ours.body, article.body)) {
      this.opened.setState({ article: { ...article, body: ours.body }, load }, true);
    } else if (this.#showBody !== null) {
      this.#showBody(article.body);
      this.opened.setState({ article, load }, true);
    } else {
      this.adopt(article);
    }
  }

  noteVersion(versionCreated: Article['versionCreated']): void {
    const opened = this.opened.getState();
    if (opened !== null) this.opened.setState({ ...opened, article: { ...opened.article, versionCreated } }, true);
  }

  keepBody(): void {
    const opened = this.opened.getState();
    if (opened === null || this.#readBody === null) return;
    const body = this.#readBody();
    if (!isSameBody(body, opened.article.body)) {
      this.opened.setState({ ...opened, article: { ...opened.article, body } }, true);
    }
  }

  #letEditorGo(): void {
    this.#readBody = null;
    this.#showBody = null;
    this.#editBody = null;
  }
}

/** Untouched blocks are the same objects. */
const isSameBody = (a: Body, b: Body): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index]);
