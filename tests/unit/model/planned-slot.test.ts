import { expect, test } from 'vitest';
import { canonicalArticle } from '../../../shared/model/canonical';
import { anArticle, noon } from '../../support/makers';

test('a place in the plan of the day can be changed without voiding an approval', () => {
  expect(canonicalArticle(anArticle({ plannedFor: noon }))).toBe(canonicalArticle(anArticle()));
  expect(canonicalArticle(anArticle({ desk: 'الرياضة' }))).not.toBe(canonicalArticle(anArticle()));
});
