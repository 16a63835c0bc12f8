import {
  CalendarClock,
  Check,
  CornerDownLeft,
  Eye,
  FilePenLine,
  FolderMinus,
  PenLine,
  RadioTower,
  Send,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Translate } from '../../shared/messages/translate';
import type { ArticleState } from '../../shared/model/record-event';
import { Badge, type BadgeTone } from './badge';

const looks: Record<ArticleState, { readonly tone: BadgeTone; readonly icon: ReactNode }> = {
  draft: { tone: 'quiet', icon: null },
  submitted: { tone: 'accent', icon: <Send data-mirror="" /> },
  'in-review': { tone: 'accent', icon: <Eye /> },
  returned: { tone: 'warning', icon: <CornerDownLeft data-mirror="" /> },
  approved: { tone: 'success', icon: <Check /> },
  scheduled: { tone: 'success', icon: <CalendarClock /> },
  exported: { tone: 'success', icon: <RadioTower /> },
  corrected: { tone: 'success', icon: <FilePenLine /> },
  killed: { tone: 'danger', icon: <Undo2 data-mirror="" /> },
  spiked: { tone: 'quiet', icon: <FolderMinus /> },
};

export type StateBadgeProps = {
  readonly state: ArticleState;
  /** `changed`: the text is no longer the one that was approved. */
  readonly text: 'as-approved' | 'changed';
  readonly t: Translate;
};

/** Where an article stands on its way to readers. */
export function StateBadge({ state, text, t }: StateBadgeProps) {
  if (text === 'changed')
    return (
      <Badge tone="warning" icon={<PenLine />}>
        {t('review.changed')}
      </Badge>
    );
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
