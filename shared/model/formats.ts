/** The kinds of file a workspace holds, with the version this program writes. */
import { Article, articleFormat } from './article';
import { Newsroom, newsroomFormat } from './newsroom';
import { RecordEvent, recordEventFormat, recordEventFrom1 } from './record-event';
import { RosterEvent, rosterEventFormat } from './roster-event';
import { Receipt, receiptFormat } from '../handoff/receipt';
import { TickerEvent, tickerEventFormat } from './ticker-event';
import { TickerLine, tickerLineFormat, tickerLineFrom1 } from './ticker-line';

export const formats = {
  article: { name: articleFormat, schema: Article },
  tickerLine: { name: tickerLineFormat, schema: TickerLine, migrations: { 1: tickerLineFrom1 } },
  tickerEvent: { name: tickerEventFormat, schema: TickerEvent },
  newsroom: { name: newsroomFormat, schema: Newsroom },
  recordEvent: { name: recordEventFormat, schema: RecordEvent, migrations: { 1: recordEventFrom1 } },
  receipt: { name: receiptFormat, schema: Receipt },
  rosterEvent: { name: rosterEventFormat, schema: RosterEvent },
} as const;
