/** Does something once what lay over the window has gone: react-aria gives the focus back in the frame after. */
export function afterFocusReturned(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
