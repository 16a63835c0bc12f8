/** A page's own style sheet for a shadow root: there `html` is the host, `body` an element of the class `page`, and `rem` must not be the window's. */
export const hostedCss = (css: string, remPixels: number): string =>
  css
    .replaceAll(/(?<=^|\s):root(?=\s*\{)/gm, ':host')
    .replaceAll(/^html(?=\s*\{)/gm, ':host')
    .replaceAll(/(?<=^|\s)body(?=\s*\{|:has)/gm, '.page')
    .replaceAll(/font-size: 112\.5%/g, `font-size: ${remPixels}px`)
    .replaceAll(/(\d*\.?\d+)rem\b/g, (_, count: string) => `${Number((Number(count) * remPixels).toFixed(2))}px`);
