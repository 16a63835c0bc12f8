import { CircleCheck, CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { directionOf } from '../../../shared/arabic/direction';
import type { Outlook } from '../../../shared/handoff/target-view';
import type { ArticleId } from '../../../shared/model/ids';
import { StaysHome } from '../../gate/stays-home';
import { useWords } from '../../i18n/language';
import { Badge, type BadgeTone } from '../../ui/badge';
import styles from './outlook-lists.module.css';

export type OutlookListsProps = {
  /** Null until it is known. */
  readonly outlook: Outlook | null;
  readonly onOpen: (id: ArticleId) => void;
};

/** More are counted; nobody reads a thousand lines here. */
const mostShown = 200;

const tones: Record<Outlook['going'][number]['why'], BadgeTone> = {
  new: 'accent',
  changed: 'warning',
  killed: 'danger',
};

/** What goes now, what stays at home with the way out, and how much is there already. */
export function OutlookLists({ outlook, onOpen }: OutlookListsProps) {
  const { t } = useWords();
  if (outlook === null)
    return (
      <p className={styles.quiet} role="status">
        {t('handoff.outlook.reading')}
      </p>
    );
  const { going, refused, unchanged, more } = outlook;
  return (
    <>
      <List
        title={t('handoff.outlook.going', { count: going.length + more })}
        rest={more + Math.max(0, going.length - mostShown)}
      >
        {going.slice(0, mostShown).map(({ id, title, why }) => (
          <li key={id} className={styles.item}>
            <Title id={id} title={title} onOpen={onOpen} />
            <Badge tone={tones[why]}>{t(`handoff.why.${why}`)}</Badge>
          </li>
        ))}
      </List>
      {unchanged > 0 && (
        <p className={styles.unchanged}>
          <CircleCheck aria-hidden="true" /> {t('handoff.outlook.unchanged', { count: unchanged })}
        </p>
      )}
      {refused.length > 0 && (
        <List
          title={t('handoff.outlook.refused', { count: refused.length })}
          rest={refused.length - mostShown}
          icon={<CircleSlash aria-hidden="true" />}
        >
          {refused.slice(0, mostShown).map(({ id, title, refusals }) => (
            <li key={id} className={styles.refused}>
              <Title id={id} title={title} onOpen={onOpen} />
              <StaysHome id={id} title={title} refusals={refusals} />
            </li>
          ))}
        </List>
      )}
    </>
  );
}

type ListProps = {
  readonly title: string;
  readonly rest: number;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

function List({ title, rest, icon, children }: ListProps) {
  const { t } = useWords();
  return (
    <section className={styles.list} aria-label={title}>
      <h3 className={styles.title}>
        {icon} {title}
      </h3>
      <ul>{children}</ul>
      {rest > 0 && <p className={styles.quiet}>{t('handoff.outlook.rest', { count: rest })}</p>}
    </section>
  );
}

function Title({
  id,
  title,
  onOpen,
}: { readonly id: ArticleId; readonly title: string } & Pick<OutlookListsProps, 'onOpen'>) {
  const { t } = useWords();
  const shown = title === '' ? t('library.untitled') : title;
  return (
    <AriaButton className={styles.open!} onPress={() => onOpen(id)}>
      <span dir={directionOf(shown)}>{shown}</span>
    </AriaButton>
  );
}
