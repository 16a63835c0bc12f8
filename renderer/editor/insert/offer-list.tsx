import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/language';
import { shortcutOf } from '../../i18n/shortcut-of';
import { Keys } from '../../ui/keys';
import { CommandIcon } from './command-icon';
import type { Offer } from './insertable';
import styles from './offer-list.module.css';

export const slashListId = 'midad-slash-list';
export const optionId = (id: string): string => `${slashListId}-${id}`;

export type OfferListProps = {
  readonly offers: readonly Offer[];
  readonly chosen: string | null;
  readonly onChoose: (offer: Offer) => void;
};

/** What can be put in or turned into, for a keyboard that stays in the text. */
export function OfferList({ offers, chosen, onChoose }: OfferListProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={slashListId} className={styles.list} role="listbox" aria-label={t('editor.slash')}>
      {(['insert', 'turn'] as const).map((kind) => {
        const own = offers.filter((offer) => offer.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} role="group" aria-label={t(`editor.slash.${kind}`)}>
            <div className={styles.heading} aria-hidden="true">
              {t(`editor.slash.${kind}`)}
            </div>
            {own.map((offer) => (
              <button
                key={offer.id}
                id={optionId(offer.id)}
                type="button"
                role="option"
                tabIndex={-1}
                className={styles.option}
                aria-selected={offer.id === chosen}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(offer)}
              >
                <CommandIcon id={offer.id} />
                <span className={styles.title}>{offer.title}</span>
                <Shortcut id={offer.id} />
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Shortcut({ id }: { readonly id: Offer['id'] }) {
  const shortcut = shortcutOf(id);
  return shortcut === undefined ? null : <Keys text={shortcut} />;
}
