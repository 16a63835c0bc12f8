import { useId } from 'react';
import { siteTickerFont } from '../../../shared/export/site-css';
import { usualLimits } from '../../../shared/model/limits';
import { useWorkspace } from '../../desk/desk-window';
import { FieldMeter } from '../../meter/field-meter';

/**
 * How long a line is, in the font that the site sets it in, and how many rows it takes at a width.
 * There whether or not the caret is: if it went with the focus, what is below it would move away under the mouse that takes the focus.
 */
export function LineMeter({ text, width }: { readonly text: string; readonly width: number }) {
  const { newsroom } = useWorkspace();
  const id = useId();
  if (text === '') return null;
  const limit = (newsroom.limits ?? usualLimits).ticker ?? {};
  return (
    <FieldMeter
      id={id}
      place="line"
      text={text}
      limit={limit}
      font={newsroom.headlineFont ?? siteTickerFont}
      width={width}
    />
  );
}
