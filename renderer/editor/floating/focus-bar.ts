/** The one beside the selection first, else the one above the text. */
const bars = ['[data-format-bar="selection"]', '[data-format-bar="main"]'];

/** Puts the keyboard onto the nearest formatting bar; Escape or a chosen format leads back to the text. */
export function focusBar(): void {
  const bar = bars.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  // What has no room in the bar is there, but inert.
  bar?.querySelector<HTMLElement>('button:not([disabled], [inert] *)')?.focus();
}
