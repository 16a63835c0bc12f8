import { CircleCheck, CircleSlash, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { directionOf } from '../../../shared/arabic/direction';
import type { Outlook } from '../../../shared/handoff/target-view';
import type { ArticleId } from '../../../shared/model/ids';
import { StaysHome } from '../../gate/stays-home';
import { useWords } from '../../i18n/language';
import { Badge, type BadgeTone } from '../../ui/badge';
import { Button } from '../../ui/button';
import styles from './outlook-lists.module.css';

export type OutlookListsProps = {
  /** Null until it is known. */
  readonly outlook: Outlook | null;
  readonly onOpen: (id: ArticleId) => void;
  /** Absent where nothing can be handed over. */
  readonly onAgain?: (id: ArticleId) => void;
};

/** More are counted; nobody reads a thousand lines here. */
const mostShown = 200;

const tones: Record<Outlook['going'][number]['why'], BadgeTone> = {
  new: 'accent',
  changed: 'warning',
  killed: 'danger',
};

/** What goes now, what stays at home with the way out, and how much is there already. */
export function OutlookLists({ outlook, onOpen, onAgain }: OutlookListsProps) {
  const { t } = useWords();
  if (outlook === null)
    return (
      <p className={styles.quiet} role="status">
        {t('handoff.outlook.reading')}
      </p>
    );
  const { going, refused, rejected, unchanged, more } = outlook;
  return (
    <>
      {rejected.length > 0 && (
        <List
          title={t('handoff.outlook.rejected', { count: rejected.length })}
          rest={rejected.length - mostShown}
          tone="danger"
          icon={<CircleX aria-hidden="true" />}
        >
          {rejected.slice(0, mostShown).map(({ id, title, reason }) => (
            <li key={id} className={styles.item}>
              <span className={styles.about}>
                <Title id={id} title={title} onOpen={onOpen} />
                <span className={styles.reason} dir={reason === '' ? undefined : directionOf(reason)}>
                  {reason === '' ? t('handoff.said.noReason') : reason}
                </span>
              </span>
              {onAgain !== undefined && <Button onPress={() => onAgain(id)}>{t('handoff.said.again')}</Button>}
            </li>
          ))}
        </List>
      )}
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
          tone="warning"
          icon={<CircleSlash aria-hidden="true" />}
        >
          {refused.slice(0, mostShown).map(({ id, title, refusals }) => (
            <li key={id} className={styles.about}>
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
  readonly tone?: 'warning' | 'danger';
  readonly icon?: ReactNode;
  readonly children: readonly ReactNode[];
};

function List({ title, rest, tone, icon, children }: ListProps) {
  const { t } = useWords();
  return (
    <section className={styles.list} aria-label={title}>
      <h3 className={styles.title} data-tone={tone}>
        {icon} {title}
      </h3>
      {children.length > 0 && <ul className={styles.items}>{children}</ul>}
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
