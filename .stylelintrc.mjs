/**
 * Holds two promises of the window's styles: they mirror by themselves, and Chromium 114 understands them.
 * The block axis (top, height, margin-top …) never changes in our languages and may be named physically.
 */

/** One value of several, with what stands in its brackets. */
const value = (() => {
  const brackets = (/** @type {string} */ inner) => String.raw`\((?:[^()]|${inner})*\)`;
  return String.raw`(?:[^\s()]|${brackets(brackets(brackets('[^()]')))})+`;
})();
const fourValues = `/^${value}(?:\\s+${value}){3}$/`;
const severalValues = `/^${value}(?:\\s+${value})+$/`;
const leftOrRight = String.raw`/\b(?:left|right)\b/`;
const sidewaysTranslation = String.raw`/translate(?:x|3d)?\((?!.*--inline-sign)/i`;
const plainTranslation = '/^(?!none$|0(?![.\\d])|inherit$)(?!.*--inline-sign)/';

const blockAxis = [
  'border-bottom',
  'border-bottom-color',
  'border-bottom-style',
  'border-bottom-width',
  'border-top',
  'border-top-color',
  'border-top-style',
  'border-top-width',
  'bottom',
  'margin-bottom',
  'margin-top',
  'padding-bottom',
  'padding-top',
  'scroll-margin-bottom',
  'scroll-margin-top',
  'scroll-padding-bottom',
  'scroll-padding-top',
  'top',
];
const sizesAndOverflow = [
  'contain-intrinsic-height',
  'contain-intrinsic-width',
  'height',
  'max-height',
  'max-width',
  'min-height',
  'min-width',
  'overflow-x',
  'overflow-y',
  'overscroll-behavior-x',
  'overscroll-behavior-y',
  'width',
];

/** @param {string} cure */
const mirrored =
  (cure) =>
  (/** @type {string} */ property, /** @type {string} */ found = '') =>
    `"${property}${found === '' ? '' : `: ${found}`}" is not mirrored from right to left: ${cure}`;

/** @type {import('stylelint').Config} */
export default {
  plugins: ['stylelint-plugin-logical-css'],
  reportNeedlessDisables: true,
  reportUnscopedDisables: true,
  rules: {
    'logical-css/require-logical-properties': [true, { ignore: [...blockAxis, ...sizesAndOverflow] }],
    'logical-css/require-logical-keywords': [
      true,
      { ignore: ['box-orient', 'caption-side', 'clear', 'float', 'resize'] },
    ],
    'property-disallowed-list': [
      ['float', 'clear'],
      { message: 'Chromium 114 knows no logical float: use flex or grid.' },
    ],
    'declaration-property-value-disallowed-list': [
      {
        '/^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/': [fourValues],
        'border-radius': [severalValues],
        '/^(?:background|mask)(?:-image|-position(?:-x)?)?$/': [leftOrRight],
        '/^(?:object-position|transform-origin|perspective-origin)$/': [leftOrRight],
        transform: [sidewaysTranslation],
        translate: [plainTranslation],
      },
      { message: mirrored('use the logical longhands, or multiply by var(--inline-sign)') },
    ],
    'function-disallowed-list': [['light-dark'], { message: 'Chromium 114 has no light-dark(): use the tokens.' }],
    'selector-pseudo-class-disallowed-list': [['dir'], { message: "Chromium 114 has no :dir(): use [dir='rtl']." }],
    'at-rule-disallowed-list': [['scope'], { message: 'Chromium 114 has no @scope: CSS modules scope.' }],
    'selector-nested-pattern': ['&', { message: 'Chromium 114 nests only selectors that name &.' }],
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': [true, { ignoreProperties: ['composes'] }],
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global', 'local'] }],
    'selector-pseudo-element-no-unknown': true,
    'unit-no-unknown': true,
  },
};
