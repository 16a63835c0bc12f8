/** What a window shows before its page does. */
import { nativeTheme } from 'electron';
import type { Settings } from '../../shared/model/settings';

const surfaces = { light: '#f6f5f2', dark: '#161719' };

export function surfaceOf(theme: Settings['theme']): string {
  const isDark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors);
  return surfaces[isDark ? 'dark' : 'light'];
}
