/** The kinds of file a workspace holds, with the version this program writes. */
import { Article, articleFormat } from './article';
import { Newsroom, newsroomFormat } from './newsroom';
import { RecordEvent, recordEventFormat } from './record-event';
import { TickerLine, tickerLineFormat } from './ticker-line';

export const formats = {
  article: { name: articleFormat, schema: Article },
  tickerLine: { name: tickerLineFormat, schema: TickerLine },
  newsroom: { name: newsroomFormat, schema: Newsroom },
  recordEvent: { name: recordEventFormat, schema: RecordEvent },
} as const;
