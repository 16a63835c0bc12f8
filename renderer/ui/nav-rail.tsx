import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { Tooltip } from './tooltip';
import styles from './nav-rail.module.css';

export type RailItem = {
  readonly id: string;
  readonly label: string;
  /** In the tooltip, where the label is short. */
  readonly title: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isCurrent?: boolean;
  /** How much waits there, as it is shown; nothing where nothing does. */
  readonly waiting?: string | undefined;
  readonly onPress: () => void;
};

/** The window's places at its inline start: those one can be in above, what opens over them below. */
export function NavRail({
  label,
  places,
  tools,
}: {
  readonly label: string;
  readonly places: readonly RailItem[];
  readonly tools: readonly RailItem[];
}) {
  return (
    <nav className={styles.rail} aria-label={label}>
      <div className={styles.group}>
        {places.map((item) => (
          <Tooltip key={item.id} text={item.title} shortcut={item.shortcut}>
            <ToggleButton
              className={styles.item!}
              isSelected={item.isCurrent ?? false}
              onChange={item.onPress}
              aria-label={item.title}
            >
              {item.icon}
              <span>{item.label}</span>
              {item.waiting !== undefined && <span className={styles.waiting}>{item.waiting}</span>}
            </ToggleButton>
          </Tooltip>
        ))}
      </div>
      <div className={styles.group}>
        {tools.map((item) => (
          <Tooltip key={item.id} text={item.title} shortcut={item.shortcut}>
            <Button className={styles.item!} onPress={item.onPress} aria-label={item.title}>
              {item.icon}
              <span>{item.label}</span>
            </Button>
          </Tooltip>
        ))}
      </div>
    </nav>
  );
}
