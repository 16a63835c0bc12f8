/** How this newsroom's pages look and write dates and figures, with a live look. Each choice is kept at once, a colour when its chooser is left. */
import { useState } from 'react';
import { adjustedColours, usualColours } from '../../../shared/export/theme/colours';
import type { Newsroom } from '../../../shared/model/newsroom';
import {
  monthNames,
  numeralPolicies,
  themeColours,
  themeFonts,
  usualTheme,
  type Theme,
  type ThemeColour,
} from '../../../shared/model/theme';
import { useDeskWindow } from '../../desk/desk-window';
import { useOutcome } from '../../desk/use-outcome';
import { useWords } from '../../i18n/language';
import { SelectField } from '../../ui/select-field';
import { Switch } from '../../ui/switch';
import { ColourField } from './colour-field';
import { Group } from '../group';
import { LogoField } from './logo-field';
import { SiteAddress } from './site-address';
import styles from './theme-settings.module.css';
import { ThemeLook } from './theme-look';

export function ThemeSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const kept = newsroom.theme ?? usualTheme;
  const [tried, setTried] = useState<Theme['colours'] | null>(null);
  const theme = tried === null ? kept : { ...kept, colours: { ...kept.colours, ...tried } };
  const keep = (part: Partial<Theme>): void =>
    void done(desk.workspace.changeNewsroom({ theme: { ...kept, ...part } }));
  const keepColour = (name: ThemeColour, colour: string | null): void => {
    setTried(null);
    if (colour === (kept.colours[name] ?? usualColours[name])) return;
    const { [name]: _, ...others } = kept.colours;
    keep({ colours: colour === null ? others : { ...others, [name]: colour } });
  };
  return (
    <>
      <Group title={t('settings.siteAddress')}>
        <SiteAddress siteUrl={newsroom.siteUrl ?? ''} />
      </Group>
      <Group title={t('settings.logo')}>
        <LogoField logo={kept.logo} onKeep={(logo) => keep({ logo })} />
      </Group>
      <ThemeLook newsroom={newsroom} theme={theme} />
      <Group title={t('settings.siteColours')}>
        <ColourFields theme={theme} onTry={(name, colour) => setTried({ [name]: colour })} onKeep={keepColour} />
      </Group>
      <Group title={t('settings.siteText')}>
        <SelectField
          label={t('settings.siteFont')}
          options={themeFonts.map((id) => ({ id, label: t(`settings.siteFont.${id}`) }))}
          value={theme.font}
          onChange={(font) => keep({ font })}
        />
        <SelectField
          label={t('settings.months')}
          options={monthNames.map((id) => ({ id, label: t(`settings.months.${id}`) }))}
          value={theme.months}
          onChange={(months) => keep({ months })}
        />
        <SelectField
          label={t('settings.numerals')}
          options={numeralPolicies.map((id) => ({ id, label: t(`settings.numerals.${id}`) }))}
          value={theme.numerals}
          onChange={(numerals) => keep({ numerals })}
        />
        <Switch isOn={theme.hijri === 'beside'} onChange={(isOn) => keep({ hijri: isOn ? 'beside' : 'none' })}>
          {t('settings.hijri')}
        </Switch>
      </Group>
      <Group title={t('settings.templates')}>
        <Switch isOn={theme.templates === 'own'} onChange={(isOn) => keep({ templates: isOn ? 'own' : 'built-in' })}>
          {t('settings.ownTemplates')}
        </Switch>
        <p className={styles.hint}>{t('settings.ownTemplatesHint')}</p>
      </Group>
    </>
  );
}

type ColourFieldsProps = {
  readonly theme: Theme;
  readonly onTry: (name: ThemeColour, colour: string) => void;
  readonly onKeep: (name: ThemeColour, colour: string | null) => void;
};

function ColourFields({ theme, onTry, onKeep }: ColourFieldsProps) {
  const { t } = useWords();
  const adjusted = adjustedColours(theme);
  return (
    <div className={styles.colours}>
      {themeColours.map((name) => (
        <ColourField
          key={name}
          label={t(`settings.siteColour.${name}`)}
          value={theme.colours[name] ?? usualColours[name]}
          hint={adjusted.includes(name) ? t('settings.colourAdjusted') : null}
          isUsual={theme.colours[name] === undefined}
          onTry={(colour) => onTry(name, colour)}
          onKeep={(colour) => onKeep(name, colour)}
        />
      ))}
    </div>
  );
}
