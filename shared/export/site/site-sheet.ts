/** What every page looks like, whatever its theme: custom properties stand for fonts and colours (site-css.ts). */
export const siteSheet = `* {
  box-sizing: border-box;
}

html {
  background: var(--paper);
  color: var(--ink);
  font-family: var(--fonts);
  font-size: 112.5%;
  line-height: 1.8;
  text-size-adjust: 100%;
}

body {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2rem 3rem;
  max-inline-size: 72rem;
  margin-block: 0;
  margin-inline: auto;
  padding-block: 0 2rem;
  padding-inline: clamp(1rem, 4vw, 2.5rem);
  overflow-wrap: anywhere;
}

@media (min-width: 60rem) {
  body:has(> aside) {
    grid-template-columns: minmax(0, 1fr) 20rem;
  }

  .masthead,
  .site-foot {
    grid-column: 1 / -1;
  }
}

main {
  min-inline-size: 0;
}

main > article,
main.ticker {
  max-inline-size: 42rem;
  margin-inline: auto;
}

.figures {
  white-space: nowrap;
}

.skip {
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: 0;
  z-index: 1;
  padding-block: 0.5rem;
  padding-inline: 1rem;
  background: var(--paper);
}

.skip:not(:focus) {
  inline-size: 1px;
  block-size: 1px;
  padding: 0;
  overflow: hidden;
  clip-path: inset(50%);
}

:focus-visible {
  outline: 0.15rem solid var(--accent);
  outline-offset: 0.15rem;
}

.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 2rem;
  padding-block: 1.1rem 0.6rem;
  border-block-start: 0.35rem solid var(--accent);
  border-block-end: 1px solid var(--line);
}

.site-name {
  margin: 0;
  font-size: 1.6rem;
  font-weight: 700;
  line-height: 1.4;
}

.site-name a {
  color: var(--ink);
  text-decoration: none;
}

/* 50 pixels high (site-frame.ts), a dark one in the dark on the paper that it was drawn for. */
.site-logo {
  inline-size: auto;
  block-size: 2.78rem;
  max-inline-size: 100%;
  object-fit: contain;
  vertical-align: middle;
}

@media (prefers-color-scheme: dark) {
  .site-logo {
    padding: 0.25rem;
    border-radius: 0.25rem;
    background: var(--light-paper);
  }
}

.masthead nav {
  min-inline-size: 0;
}

.masthead ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.2rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

.masthead li a {
  display: block;
  padding-block: 0.3rem;
  color: var(--ink);
  font-weight: 600;
  text-decoration: none;
}

:is(.masthead, .entry, .of-section) a:hover {
  color: var(--accent);
  text-decoration: underline;
}

.masthead [aria-current] {
  color: var(--accent);
  box-shadow: inset 0 -0.15rem 0 var(--accent);
}

.site-foot {
  margin-block-start: 1rem;
  padding-block-start: 1rem;
  border-block-start: 1px solid var(--line);
  color: var(--ink-quiet);
  font-size: 0.9rem;
}

.entries,
.lead {
  display: grid;
  gap: 2rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

.entries {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
}

.lead + .entries {
  margin-block-start: 2.5rem;
  padding-block-start: 2rem;
  border-block-start: 1px solid var(--line);
}

.entry :is(h2, h3) {
  margin-block: 0 0.35rem;
  font-size: 1.15rem;
}

.lead .entry h2 {
  font-size: clamp(1.5rem, 1.1rem + 2vw, 2.1rem);
}

.entry a {
  color: var(--ink);
  text-decoration: none;
}

.entry img {
  display: block;
  inline-size: 100%;
  block-size: auto;
  aspect-ratio: 16 / 9;
  object-fit: cover;
  margin-block-end: 0.75rem;
}

.entry p {
  margin-block: 0 0.35rem;
}

.entry .kicker {
  font-size: 0.9rem;
}

.entry .standfirst {
  color: var(--ink-quiet);
  font-size: 0.95rem;
  font-weight: 400;
  line-height: 1.7;
}

/* https://drafts.csswg.org/css-overflow-4/#propdef--webkit-line-clamp */
.entries .standfirst {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
}

.of-section {
  margin-block-start: 3rem;
  padding-block-start: 0.75rem;
  border-block-start: 0.2rem solid var(--accent);
}

.of-section > h2 {
  margin-block: 0 1rem;
}

.of-section > h2 a {
  color: var(--ink);
  text-decoration: none;
}

.pager,
.all-news {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  margin-block-start: 2.5rem;
  padding-block-start: 1rem;
  border-block-start: 1px solid var(--line);
}

.pager .older {
  margin-inline-start: auto;
}

.corrections {
  margin-block-end: 1.6em;
  padding-block: 0.8rem;
  padding-inline: 1rem;
  border-inline-start: 0.25rem solid var(--breaking);
  background: color-mix(in srgb, var(--breaking) 7%, transparent);
}

.correction + .correction {
  margin-block-start: 0.8rem;
}

.correction p {
  margin: 0;
}

.correction .when {
  color: var(--ink-quiet);
  font-size: 0.9rem;
}

.correction strong {
  color: var(--breaking);
}

.withdrawn {
  padding-block: 2rem 6rem;
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

main > h1 {
  margin-block-end: 1.5rem;
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
.ticker li,
.entry {
  white-space: normal;
}

a {
  color: var(--accent);
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
  border-block: 0.2rem solid var(--accent);
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
  border-inline-start: 0.25rem solid var(--accent);
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
  background: color-mix(in srgb, var(--accent) 15%, transparent);
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
  display: block;
  padding-inline-start: 1.6rem;
  text-indent: -1.6rem;
}

.checklist input {
  inline-size: 1rem;
  margin-inline: 0 0.6rem;
  vertical-align: -0.1em;
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
  border-block-start: 0.25rem solid var(--accent);
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
.news-date,
.published,
.modified {
  margin-block-end: 0.25rem;
  color: var(--ink-quiet);
  font-size: 0.9rem;
}

.byline {
  color: var(--ink);
  font-weight: 600;
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
    --line: #999;
    --accent: #000;
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

  body > aside,
  .masthead nav,
  .skip,
  .pager {
    display: none;
  }

  .masthead {
    margin-block-end: 1.5rem;
    border-block-start: 0;
  }

  main > article {
    max-inline-size: none;
  }

  .embed a[href^='http']::after {
    content: ' (' attr(href) ')';
    unicode-bidi: isolate;
    direction: ltr;
    font-size: 0.8em;
    overflow-wrap: anywhere;
  }

  .notes .back {
    display: none;
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
