/** The ticker's lines that lead to an article: how each stands, and the way to it. */
import { Rss } from 'lucide-react';
import { useId, useMemo } from 'react';
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
import styles from './article-lines.module.css';

export function ArticleLines({ id }: { readonly id: ArticleId }) {
  const { commands, state } = useDeskWindow();
  const { ticker } = useWorkspace();
  const { t } = useWords();
  const title = useId();
  const all = useMirror(ticker, (value) => value.lines);
  const lines = useMemo(() => linesAbout(all, id), [all, id]);
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {t('article.groupTicker')}
      </h3>
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
    </section>
  );
}

function StateBadge({ line }: { readonly line: TickerLine }) {
  const { t } = useWords();
  const tone = line.state !== 'live' ? 'quiet' : isBreaking(line) ? 'breaking' : 'success';
  return <Badge tone={tone}>{t(`ticker.state.${line.state}`)}</Badge>;
}
