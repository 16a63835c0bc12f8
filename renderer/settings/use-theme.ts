import { useLayoutEffect } from 'react';
import type { Settings } from '../../shared/model/settings';

/** Puts the theme in one place, the root's `data-theme`, and follows the system where the person wants that. */
export function useTheme(theme: Settings['theme']): void {
  useLayoutEffect(() => {
    const systemIsDark = globalThis.matchMedia('(prefers-color-scheme: dark)');
    const show = (): void => {
      const isDark = theme === 'system' ? systemIsDark.matches : theme === 'dark';
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    show();
    systemIsDark.addEventListener('change', show);
    return () => systemIsDark.removeEventListener('change', show);
  }, [theme]);
}
