/** Portable Text's decorators as bits of Lexical's text format, and back. */
import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from 'lexical';
import { decorators, type Decorator } from '../../shared/model/text-block';

const formats: Record<Decorator, TextFormatType> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  'strike-through': 'strikethrough',
  code: 'code',
  sub: 'subscript',
  sup: 'superscript',
};

const bitOf = (decorator: Decorator): number => TEXT_TYPE_TO_FORMAT[formats[decorator]] ?? 0;

/** All bits that the model can hold; others are taken off again. */
export const knownFormats = decorators.reduce((bits, decorator) => bits | bitOf(decorator), 0);

export const isDecorator = (mark: string): mark is Decorator => (decorators as readonly string[]).includes(mark);

export function formatOf(marks: readonly string[]): number {
  return marks.filter(isDecorator).reduce((bits, mark) => bits | bitOf(mark), 0);
}

export function decoratorsOf(format: number): Decorator[] {
  return decorators.filter((decorator) => (format & bitOf(decorator)) !== 0);
}
