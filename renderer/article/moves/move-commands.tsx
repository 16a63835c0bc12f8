import {
  CalendarClock,
  CheckCheck,
  CornerDownLeft,
  Eye,
  FilePenLine,
  FolderMinus,
  PencilLine,
  RadioTower,
  Send,
  ShieldX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands/commands';
import type { ArticleState } from '../../../shared/model/record-event';

/** What a person runs to bring an article there. */
export const moveCommands: Readonly<Record<ArticleState, CommandId>> = {
  draft: 'article.toDraft',
  submitted: 'article.submit',
  'in-review': 'article.beginReview',
  returned: 'article.return',
  approved: 'article.approve',
  scheduled: 'article.schedule',
  exported: 'article.markExported',
  corrected: 'article.approve',
  killed: 'article.kill',
  spiked: 'article.spike',
};

export const moveIcons: Readonly<Record<ArticleState, ReactNode>> = {
  draft: <PencilLine />,
  submitted: <Send data-mirror="" />,
  'in-review': <Eye />,
  returned: <CornerDownLeft data-mirror="" />,
  approved: <CheckCheck />,
  scheduled: <CalendarClock />,
  exported: <RadioTower />,
  corrected: <FilePenLine />,
  killed: <ShieldX />,
  spiked: <FolderMinus />,
};
