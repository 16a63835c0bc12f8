/** A screen for programs that draw where nobody looks. */
const screen = '-screen 0 1920x1200x24';

/** Has this session a screen of its own? */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/**
 * The same command, drawing on a screen made for it alone. Elsewhere than on Linux it draws where it always does.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function onVirtualDisplay(command, args) {
  if (process.platform !== 'linux') return [command, [...args]];
  return ['xvfb-run', ['-a', '-s', screen, command, ...args]];
}

/** On a desktop with Wayland GTK would leave the virtual display and open a window on the real one. */
export function virtualDisplayEnvironment() {
  const { WAYLAND_DISPLAY: _, ...env } = process.env;
  return { ...env, GDK_BACKEND: 'x11', XDG_SESSION_TYPE: 'x11' };
}
