/** The newsroom's logo: a picture that a person chooses, kept in the workspace as any other. */
import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { mediaAddress } from '../../../shared/media/media-address';
import type { Theme } from '../../../shared/model/theme';
import { useDeskWindow } from '../../desk/desk-window';
import { failureText } from '../../i18n/plain-words';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import styles from './theme-settings.module.css';

type Logo = Theme['logo'];
export type LogoFieldProps = { readonly logo: Logo; readonly onKeep: (logo: Logo) => void };

export function LogoField({ logo, onKeep }: LogoFieldProps) {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const [isPending, setIsPending] = useState(false);
  const choose = async (): Promise<void> => {
    const [chosen] = await desk.media.choose({ count: 'one' });
    if (chosen === undefined) return;
    setIsPending(true);
    try {
      const outcome = await desk.media.take({ file: chosen.file });
      if (outcome.kind === 'failed') {
        return notices.tell({ text: failureText(t, outcome.failure), tone: 'danger' });
      }
      const { asset, width, height } = outcome.picture;
      onKeep({ _type: 'image', asset, width, height });
    } finally {
      setIsPending(false);
    }
  };
  return (
    <>
      <div className={styles.logo}>
        {logo !== undefined && <img src={mediaAddress(logo.asset, 'tile')} alt={t('settings.logo')} />}
        <Button icon={<ImagePlus />} isPending={isPending} onPress={() => void choose()}>
          {t(logo === undefined ? 'settings.logoChoose' : 'settings.logoChange')}
        </Button>
        {logo !== undefined && (
          <Button icon={<Trash2 />} onPress={() => onKeep(undefined)}>
            {t('settings.logoRemove')}
          </Button>
        )}
      </div>
      <p className={styles.hint}>{t('settings.logoHint')}</p>
    </>
  );
}
