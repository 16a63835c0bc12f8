/** Lines on their way into the ticker, from what somebody pastes or from a file, with all that is to be said about them. */
import { useEffect, useMemo, useState } from 'react';
import {
  incomingFeed,
  incomingLines,
  type Desk,
  type FeedLeftOut,
  type IncomingLine,
} from '../../../shared/import/feed/incoming-lines';
import type { Feed } from '../../../shared/import/feed/feed';
import type { Unplaced } from '../../../shared/import/imported';
import { parseTickerText } from '../../../shared/import/ticker-text';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { timestampOf } from '../../../shared/model/timestamp-of';
import { tickerRules } from '../../../shared/ticker/rules';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useMirror } from '../../desk/use-mirror';
import { useWords } from '../../i18n/language';

/** Where lines come from: text that can still be changed, or a file as it is. */
export type Source =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'feed'; readonly name: string; readonly feed: Feed }
  | { readonly kind: 'lines'; readonly name: string; readonly lines: readonly TickerDraft[] };

export type Incoming = {
  readonly lines: readonly IncomingLine[];
  /** Of a text: what has not the form of a line. */
  readonly unplaced: readonly Unplaced[];
  /** Of a feed: what a ticker has no place for. */
  readonly leftOut: readonly FeedLeftOut[];
};

export function useIncoming(source: Source): Incoming {
  const desk = useIncomingDesk();
  return useMemo(() => incomingFrom(source, desk), [source, desk]);
}

function incomingFrom(source: Source, desk: Desk): Incoming {
  switch (source.kind) {
    case 'text': {
      const { lines, unplaced } = parseTickerText(source.text);
      return { lines: incomingLines(lines, desk), unplaced, leftOut: [] };
    }
    case 'lines':
      return { lines: incomingLines(source.lines, desk), unplaced: [], leftOut: [] };
    case 'feed': {
      const { lines, leftOut } = incomingFeed(source.feed, desk);
      return { lines, unplaced: [], leftOut };
    }
  }
}

/** What has left the air lately may be brought once more. */
const recentHistory = 200;

function useIncomingDesk(): Desk {
  const { desk } = useDeskWindow();
  const { ticker, newsroom } = useWorkspace();
  const lines = useMirror(ticker, (state) => state.lines);
  const [past, setPast] = useState<readonly TickerLine[]>([]);
  const [now] = useState(() => timestampOf(new Date()));
  useEffect(() => {
    let isLeft = false;
    void desk.ticker.history({ from: 0, count: recentHistory }).then((read) => {
      if (!isLeft) setPast(read.lines);
    });
    return () => {
      isLeft = true;
    };
  }, [desk]);
  return useMemo(
    () => ({ now, labels: tickerRules(newsroom).labels, sections: newsroom.sections, others: [...lines, ...past] }),
    [now, newsroom, lines, past],
  );
}

/** What a file has for the ticker; null where it could not be read, which has been said. */
export function useLinesFile(): (file: File) => Promise<Source | null> {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  return async (file) => {
    const read = await desk.documents.lines({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (read.kind === 'refused') {
      notices.tell({ text: t(`cli.file.${read.code}`, { file: file.name }), tone: 'danger' });
      return null;
    }
    return read.kind === 'text' ? read : { ...read, name: file.name };
  };
}
