import { CircleAlert, Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/review/checklist';
import { findingWords } from '../../../shared/review/finding-words';
import type { NamedSuggestion } from '../../../shared/review/named-suggestions';
import { markPlaceWords } from '../../../shared/review/mark-place-words';
import { markPlaceName, type ToComeMark } from '../../../shared/review/to-come';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { Button } from '../../ui/button';
import type { ArticlePlace } from '../open-article';
import { SuggestionName, suggestionWords } from '../suggestions/suggestion-name';
import styles from './wanting-list.module.css';

export type WantingListProps = {
  readonly toCome: readonly ToComeMark[];
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: ArticlePlace) => void;
};

/** What is wanting in a text, what stops the move before what only warns, each with the way to it. */
export function WantingList({ toCome, findings, onGoTo }: WantingListProps) {
  const { t } = useWords();
  const required = findings.filter(({ demand }) => demand === 'required');
  const advised = findings.filter(({ demand }) => demand === 'advised');
  return (
    <>
      {toCome.length + required.length > 0 && (
        <Lines title={t('check.required')} tone="danger" icon={<CircleAlert />}>
          {toCome.map((mark) => {
            const where = markPlaceWords(mark.place, t);
            const what = `${where}: ${mark.note === '' ? t('toCome.noNote') : isolated(mark.note)}`;
            return (
              <Line key={`${markPlaceName(mark.place)} ${mark.start}`} text={`${t('check.toCome')} ${what}`}>
                <GoTo what={what} onPress={() => onGoTo(mark)} />
              </Line>
            );
          })}
          {required.map((finding) => (
            <FindingLine key={finding.rule} finding={finding} onGoTo={onGoTo} />
          ))}
        </Lines>
      )}
      {advised.length > 0 && (
        <Lines title={t('check.advised')} tone="quiet" icon={<Lightbulb />}>
          {advised.map((finding) => (
            <FindingLine key={finding.rule} finding={finding} onGoTo={onGoTo} />
          ))}
        </Lines>
      )}
    </>
  );
}

function FindingLine({ finding, onGoTo }: { readonly finding: Finding } & Pick<WantingListProps, 'onGoTo'>) {
  const { t } = useWords();
  const text = findingWords(finding, t);
  const { suggestions = [] } = finding;
  if (suggestions.length === 0)
    return (
      <Line text={text}>
        <GoTo what={text} onPress={() => onGoTo(finding.place)} />
      </Line>
    );
  return (
    <>
      <Line text={text} />
      <SuggestionLines suggestions={suggestions} onGoTo={onGoTo} />
    </>
  );
}

type PlacesListProps = Pick<WantingListProps, 'onGoTo'> & {
  readonly findings?: readonly Finding[];
  readonly suggestions?: readonly NamedSuggestion[];
};

/** Only the lines, where what they are about has been said. */
export function PlacesList({ findings = [], suggestions = [], onGoTo }: PlacesListProps) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingLine key={finding.rule} finding={finding} onGoTo={onGoTo} />
      ))}
      <SuggestionLines suggestions={suggestions} onGoTo={onGoTo} />
    </ul>
  );
}

type SuggestionLinesProps = Required<Pick<PlacesListProps, 'suggestions' | 'onGoTo'>>;

function SuggestionLines({ suggestions, onGoTo }: SuggestionLinesProps) {
  const words = useWords();
  return suggestions.map((one) => (
    <Line key={one.id} text={<SuggestionName suggestion={one} />}>
      <GoTo what={suggestionWords(words, one)} onPress={() => onGoTo(one.place)} />
    </Line>
  ));
}

type LinesProps = {
  readonly title: string;
  readonly tone: 'danger' | 'quiet';
  readonly icon: ReactNode;
  readonly children: ReactNode;
};

function Lines({ title, tone, icon, children }: LinesProps) {
  return (
    <section className={styles.part} data-tone={tone} aria-label={title}>
      <h3 className={styles.title}>
        {icon}
        {title}
      </h3>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

function Line({ text, children }: { readonly text: ReactNode; readonly children?: ReactNode }) {
  return (
    <li className={styles.line}>
      <span className={styles.text}>{text}</span>
      {children}
    </li>
  );
}

function GoTo({ what, onPress }: { readonly what: string; readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <Button look="quiet" onPress={onPress} aria-label={`${t('toCome.goTo')}: ${what}`}>
      {t('toCome.goTo')}
    </Button>
  );
}
