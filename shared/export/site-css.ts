/** `site.css`: one plain style sheet beside the exported pages. No fonts of its own: readers' systems have good Arabic ones. */
import type { HeadlineFont } from '../model/limits';

/** Families of the page's text, its headline among it. */
export const siteFonts =
  "'Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', 'Segoe UI', 'Noto Sans Arabic', Tahoma, system-ui, serif";

export const stylesheet = 'site.css';

export const siteCss = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa;
  --ink: #1d1b18;
  --ink-quiet: #5b564e;
  --line: #ddd8cf;
  --link: #0b4f8a;
  --breaking: #a3161f;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a;
    --ink: #eceae6;
    --ink-quiet: #b0aba2;
    --line: #383a40;
    --link: #8fc3f5;
    --breaking: #ff8f8f;
  }
}

* {
  box-sizing: border-box;
}

html {
  background: var(--paper);
  color: var(--ink);
  font-family: ${siteFonts};
  font-size: 112.5%;
  line-height: 1.8;
  text-size-adjust: 100%;
}

body {
  display: grid;
  gap: 2.5rem;
  max-inline-size: 72rem;
  margin-block: 0;
  margin-inline: auto;
  padding-block: 2rem;
  padding-inline: clamp(1rem, 4vw, 2.5rem);
}

@media (min-width: 60rem) {
  body:has(> aside) {
    grid-template-columns: minmax(0, 1fr) 20rem;
  }
}

main {
  min-inline-size: 0;
  max-inline-size: 44rem;
}

h1,
h2,
h3,
h4 {
  line-height: 1.45;
  text-wrap: balance;
}

h1 {
  margin-block: 0 0.5rem;
  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem);
}

h2 {
  font-size: 1.35rem;
}

h3 {
  font-size: 1.15rem;
}

h4 {
  font-size: 1rem;
}

p {
  margin-block: 0 1.1em;
}

/* Text stands as it was written, two spaces as two. */
h1,
h2,
h3,
h4,
p,
li,
td,
th,
caption,
.text {
  white-space: break-spaces;
  overflow-wrap: anywhere;
}

/* Lists that hold only rows of elements: here white space is the page's own. */
ul,
ol,
.ticker li {
  white-space: normal;
}

a {
  color: var(--link);
  text-underline-offset: 0.25em;
}

blockquote {
  margin-block: 1.4em;
  margin-inline: 0;
  padding-inline-start: 1.2rem;
  border-inline-start: 0.25rem solid var(--line);
}

figure {
  margin-block: 1.6em;
  margin-inline: 0;
}

.picture img {
  display: block;
  max-inline-size: 100%;
  max-block-size: 85vh;
  inline-size: auto;
  block-size: auto;
  margin-inline: auto;
}

figcaption {
  margin-block-start: 0.5rem;
  color: var(--ink-quiet);
  font-size: 0.9rem;
  line-height: 1.6;
}

.caption,
.credit {
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}

.caption + .credit::before {
  content: '– ';
}

.pictures {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
  gap: 1rem;
}

.pictures .picture {
  margin-block: 0;
}

.pull-quote {
  margin-block: 2em;
  margin-inline: 0;
  padding-block: 1rem;
  border-block: 0.2rem solid var(--link);
}

.pull-quote blockquote {
  margin: 0;
  padding: 0;
  border: 0;
  font-size: 1.35rem;
  font-weight: 700;
  line-height: 1.6;
}

.pull-quote p {
  margin: 0;
}

.pull-quote figcaption {
  margin-block-start: 0.5rem;
  color: var(--ink-quiet);
}

.pull-quote figcaption::before {
  content: '— ';
}

.embed,
.related-article {
  padding-block: 0.75rem;
  padding-inline: 1rem;
  border: 1px solid var(--line);
  border-inline-start: 0.25rem solid var(--link);
}

.embed .provider {
  color: var(--ink-quiet);
  font-size: 0.9rem;
}

.embed .provider::before {
  content: '· ';
}

.note-mark {
  line-height: 0;
}

.notes {
  margin-block-start: 2.5rem;
  padding-block-start: 1rem;
  border-block-start: 1px solid var(--line);
  color: var(--ink-quiet);
  font-size: 0.9rem;
}

.notes li:target,
.note-mark a:target {
  background: color-mix(in srgb, var(--link) 15%, transparent);
}

code {
  direction: ltr;
  unicode-bidi: isolate;
  font-size: 0.9em;
}

:lang(ar) em {
  font-style: normal;
  text-decoration: underline;
  text-decoration-style: dotted;
  text-underline-offset: 0.3em;
}

li.skipped-level {
  list-style: none;
}

.checklist {
  padding-inline-start: 0;
  list-style: none;
}

.checklist ul,
.checklist ol {
  padding-inline-start: 1.6rem;
}

.checklist label {
  display: flex;
  align-items: baseline;
  gap: 0.6rem;
}

figure.table {
  margin-block: 1.6em;
  margin-inline: 0;
  overflow-x: auto;
}

table {
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 0.9rem;
  line-height: 1.6;
}

caption {
  padding-block-end: 0.6em;
  color: var(--ink-quiet);
  font-weight: 700;
  text-align: start;
}

th,
td {
  padding-block: 0.5em;
  padding-inline: 0.75em;
  border-block: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

thead th {
  border-block-end: 2px solid var(--ink-quiet);
}

:is(th, td) > :last-child {
  margin-block-end: 0;
}

.fact-box {
  margin-block: 1.6em;
  padding-block: 1rem;
  padding-inline: 1.2rem;
  border: 1px solid var(--line);
  border-block-start: 0.25rem solid var(--link);
}

.fact-box > h2 {
  margin-block: 0 0.6rem;
  font-size: 1.1rem;
}

.fact-box > :last-child {
  margin-block-end: 0;
}

article > header {
  margin-block-end: 1.5rem;
  padding-block-end: 1rem;
  border-block-end: 1px solid var(--line);
}

.kicker {
  margin-block-end: 0.25rem;
  color: var(--breaking);
  font-weight: 700;
}

.subheadline {
  color: var(--ink-quiet);
  font-size: 1.2rem;
}

.standfirst {
  font-weight: 700;
}

.byline,
.located,
.news-date {
  margin-block-end: 0.25rem;
  color: var(--ink-quiet);
  font-size: 0.9rem;
}

.other-articles {
  margin-block-start: 3rem;
  border-block-start: 1px solid var(--line);
}

.ticker ol {
  margin: 0;
  padding: 0;
  list-style: none;
}

.ticker li {
  padding-block: 0.6rem;
  border-block-end: 1px solid var(--line);
}

.ticker time {
  color: var(--ink-quiet);
  font-variant-numeric: tabular-nums;
}

.ticker time::after {
  content: ' ·';
}

.ticker .label {
  color: var(--breaking);
}

.ticker .label::after {
  content: ':';
}

.ticker .text + .more {
  white-space: nowrap;
}

.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media print {
  :root {
    --paper: #fff;
    --ink: #000;
    --ink-quiet: #333;
    --link: #000;
    --breaking: #000;
  }

  body {
    display: block;
    max-inline-size: none;
    padding: 0;
  }

  main {
    max-inline-size: none;
  }

  body > aside {
    break-before: page;
  }

  tr,
  .fact-box {
    break-inside: avoid;
  }

  h1,
  h2,
  h3,
  h4 {
    break-after: avoid;
  }

  figure {
    break-inside: avoid;
  }

  p,
  li {
    orphans: 3;
    widows: 3;
  }
}
`;

/** The page's `h1` on a wide screen: 2.3 times 112.5 % of 16 px, bold. */
export const siteHeadlineFont: HeadlineFont = { family: siteFonts, size: 41, weight: 700 };

/** A line of the page's ticker: 112.5 % of 16 px. */
export const siteTickerFont: HeadlineFont = { family: siteFonts, size: 18, weight: 400 };
