import { Gavel } from 'lucide-react';
import type { Translate } from '../../shared/messages/translate';
import { Badge } from './badge';

/** Somebody has put a legal hold on it. */
export function HoldBadge({ t }: { readonly t: Translate }) {
  return (
    <Badge tone="danger" icon={<Gavel />}>
      {t('hold.badge')}
    </Badge>
  );
}
