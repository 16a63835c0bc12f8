/** How wide the columns of a table are, as shares of a hundred. What one gains its neighbour loses. */

/** No column gets narrower, in hundredths of the table. */
const narrowest = 4;

/** Even ones where the table says nothing. They add up to a hundred. */
export function sharesOf(widths: readonly number[] | undefined, columns: number): readonly number[] {
  const known = widths?.length === columns ? widths : Array.from({ length: columns }, () => 1);
  const whole = known.reduce((sum, width) => sum + width, 0);
  return known.map((width) => (width / whole) * 100);
}

/** Moves the border behind a column by so many hundredths, as far as both its neighbours allow; behind the last column there is none to move. */
export function moveBorder(shares: readonly number[], column: number, by: number): readonly number[] {
  const [own, next] = [shares[column], shares[column + 1]];
  if (own === undefined || next === undefined) return shares;
  const change = Math.max(narrowest - own, Math.min(by, next - narrowest));
  return shares.map((share, index) =>
    round(index === column ? own + change : index === column + 1 ? next - change : share),
  );
}

/** Two digits behind the point are a fraction of a pixel, and read well in a file. */
const round = (share: number): number => Math.max(0.01, Math.round(share * 100) / 100);
