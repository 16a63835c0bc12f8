import { Fragment, type ReactNode } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import { leftToRightRuns } from '../../../shared/export/bidi';

/** A line's words as every page of ours draws them: Latin phrases and numbers with signs keep together («4.5%», «BBC: …»). */
export function LineText({ text }: { readonly text: string }): ReactNode {
  const direction = directionOf(text);
  const runs = direction === 'rtl' ? leftToRightRuns(text) : [];
  return (
    <span dir={direction}>
      {runs.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(runs[index - 1]?.end ?? 0, start)}
          <bdi dir="ltr">{text.slice(start, end)}</bdi>
        </Fragment>
      ))}
      {text.slice(runs.at(-1)?.end ?? 0)}
    </span>
  );
}
