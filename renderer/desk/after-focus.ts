/** react-aria gives the focus back in the frame after a dialog has gone. */
export function afterFocusReturned(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
