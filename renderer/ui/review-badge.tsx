import type { ReviewState } from '../../shared/library/summary';
import type { Translate } from '../../shared/messages/translate';
import { Check, PenLine } from 'lucide-react';
import { Badge, type BadgeTone } from './badge';

const tones: Record<ReviewState, BadgeTone> = { draft: 'quiet', approved: 'success', changed: 'warning' };

/** May this text go out? */
export function ReviewBadge({ review, t }: { readonly review: ReviewState; readonly t: Translate }) {
  const icon = review === 'approved' ? <Check /> : review === 'changed' ? <PenLine /> : null;
  return (
    <Badge tone={tones[review]} icon={icon}>
      {t(`review.${review}`)}
    </Badge>
  );
}
