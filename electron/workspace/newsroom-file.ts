/** newsroom.json: what marks a folder as a workspace, and what all its desks share. */
import type { Failure } from '../../shared/model/failure';
import { withProfileChange, type ProfileChange } from '../../shared/model/export-profile';
import { formats } from '../../shared/model/formats';
import type { Checklist } from '../../shared/model/checklist';
import type { HeadlineFont, Limits } from '../../shared/model/limits';
import type { Theme } from '../../shared/model/theme';
import { Newsroom } from '../../shared/model/newsroom';
import type { DoneOutcome } from '../../shared/model/save-outcome';
import { changedWords } from '../../shared/spelling/own-words';
import { failed, succeeded, type Result } from '../../shared/result';
import { withRuleChange, type TickerRuleChange } from '../../shared/ticker/rule-changes';
import type { Abbreviation } from '../../shared/typing/abbreviations';
import type { Snippet } from '../../shared/typing/snippets';
import type { Ports } from '../ports/ports';
import { durableSave } from './files/durable-save';
import { ifThere } from './files/guarded';
import { documentBytes, readDocument } from './files/read-document';
import type { SaveQueue } from './save-queue';

export type NewsroomChanges = {
  readonly name?: string | undefined;
  readonly outlet?: string | undefined;
  readonly sections?: readonly string[] | undefined;
  readonly tickerTitle?: string | undefined;
  readonly ticker?: TickerRuleChange | undefined;
  readonly siteUrl?: string | null | undefined;
  readonly theme?: Theme | undefined;
  readonly dictionary?:
    { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined } | undefined;
  readonly limits?: Limits | undefined;
  readonly headlineFont?: HeadlineFont | undefined;
  readonly abbreviations?: readonly Abbreviation[] | undefined;
  readonly snippets?: readonly Snippet[] | undefined;
  readonly checklist?: Checklist | undefined;
  readonly profile?: ProfileChange | undefined;
};

export type NewsroomFile = {
  /** As it was last read or written. */
  read(): Newsroom;
  /** Somebody may have changed the file. True: it says something else now. */
  lookAgain(): Promise<boolean>;
  /** Fields left out stay, also those that another desk has changed meanwhile. */
  change(changes: NewsroomChanges): Promise<DoneOutcome>;
};

export async function readNewsroom(path: string, ports: Ports): Promise<Result<Newsroom, Failure>> {
  const outcome = await readDocument(ports.files, path, formats.newsroom);
  if (outcome.kind === 'read') return succeeded(outcome.document);
  if (outcome.kind === 'failed') return failed(outcome.failure);
  const { problem } = outcome;
  if (problem.kind === 'missing') return failed({ code: 'not-a-workspace' });
  return failed(
    problem.kind === 'newer' ? { code: 'newsroom-newer', format: problem.format } : { code: 'newsroom-unreadable' },
  );
}

export function newsroomFile(path: string, given: { first: Newsroom; ports: Ports; queue: SaveQueue }): NewsroomFile {
  const { ports, queue } = given;
  let held = given.first;
  return {
    read: () => held,
    lookAgain: async () => {
      const now = await readNewsroom(path, ports);
      const isNews = now.ok && JSON.stringify(now.value) !== JSON.stringify(held);
      if (now.ok) held = now.value;
      return isNews;
    },
    change: (changes) =>
      queue.run('newsroom', () =>
        ifThere(path, ports, async (): Promise<DoneOutcome> => {
          const onDisk = await readNewsroom(path, ports);
          if (!onDisk.ok) return { kind: 'failed', failure: onDisk.failure };
          const newsroom = changed(onDisk.value, changes);
          const bytes = documentBytes(Newsroom.parse(newsroom));
          const outcome = await durableSave(ports.files, { path, bytes, base: { kind: 'any' } });
          if (outcome.kind === 'failed') return outcome;
          held = newsroom;
          return { kind: 'done' };
        }),
      ),
  };
}

function changed(newsroom: Newsroom, changes: NewsroomChanges): Newsroom {
  const { tickerTitle, ticker, siteUrl, dictionary, profile, ...others } = changes;
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  const { siteUrl: site, ...rest } = newsroom;
  const nextSite = siteUrl === undefined ? site : (siteUrl ?? undefined);
  return {
    ...rest,
    ...(nextSite === undefined ? {} : { siteUrl: nextSite }),
    ...given,
    ...(dictionary === undefined ? {} : { dictionary: changedWords(newsroom.dictionary ?? [], dictionary) }),
    ...(profile === undefined ? {} : { profiles: [...withProfileChange(newsroom.profiles ?? [], profile)] }),
    ticker: {
      ...(ticker === undefined ? newsroom.ticker : withRuleChange(newsroom.ticker, ticker)),
      ...(tickerTitle === undefined ? {} : { title: tickerTitle }),
    },
  };
}
