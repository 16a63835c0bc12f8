/** The ticker's lines that lead to an article: how each stands, and the way to it. */
import { Rss } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { directionOf } from '../../shared/arabic/direction';
import type { ArticleId, TickerLineId } from '../../shared/model/ids';
import { isBreaking, type TickerLine } from '../../shared/model/ticker-line';
import { linesAbout } from '../../shared/ticker/with-articles';
import { useDeskWindow, useWorkspace } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { SideCard } from '../ui/side-card';
import styles from './article-lines.module.css';

export function ArticleLines({ id }: { readonly id: ArticleId }) {
  const { commands, state } = useDeskWindow();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const all = useMirror(ticker, (value) => value.lines);
  const present = useMemo(() => linesAbout(all, id), [all, id]);
  const past = usePastLines(id, present);
  const lines = [...present, ...past];
  return (
    <SideCard label={t('article.groupTicker')} title={t('article.groupTicker')}>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.id}>
              <AriaButton
                className={styles.line!}
                onPress={() => state.setState({ place: 'ticker', soughtLine: line.id as TickerLineId })}
              >
                <span className={styles.facts}>
                  <span className={styles.time}>{line.displayTime}</span>
                  <StateBadge line={line} />
                </span>
                <span dir={directionOf(line.text)}>{line.text}</span>
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <Button icon={<Rss />} onPress={() => void commands.run('ticker.fromArticle')}>
        {t('article.newLine')}
      </Button>
    </SideCard>
  );
}

/** The history is read file by file: so many of its newest lines are looked through, the last days of a busy ticker. */
const lookedBack = 200;

/** Lines about the article that have left the air, the newest first; looked for again when one of the present ones comes or goes. */
function usePastLines(id: ArticleId, present: readonly TickerLine[]): readonly TickerLine[] {
  const { desk } = useDeskWindow();
  const [past, setPast] = useState<{ readonly id: ArticleId; readonly lines: readonly TickerLine[] } | null>(null);
  const which = present.map((line) => line.id).join();
  useEffect(() => {
    let isLeft = false;
    void desk.ticker.history({ from: 0, count: lookedBack }).then(({ lines }) => {
      if (!isLeft) setPast({ id, lines: linesAbout(lines, id) });
    });
    return () => {
      isLeft = true;
    };
  }, [desk, id, which]);
  const now = new Set<string>(present.map((line) => line.id));
  return past?.id === id ? past.lines.filter((line) => !now.has(line.id)) : [];
}

function StateBadge({ line }: { readonly line: TickerLine }) {
  const { t } = useWords();
  const tone = line.state !== 'live' ? 'quiet' : isBreaking(line) ? 'breaking' : 'success';
  return <Badge tone={tone}>{t(`ticker.state.${line.state}`)}</Badge>;
}
