/** An article as news agencies exchange it: IPTC's ninjs 3.1 (https://iptc.org/standards/ninjs/). The schema is closed, so nothing of our own is in it. */
import { bareBody } from '../../model/anchors';
import type { Article } from '../../model/article';
import type { ArticleId } from '../../model/ids';
import { bylineText } from '../../model/byline';
import { shownCorrections } from '../../model/correction';
import { bodyWords } from '../../model/plain-text';
import { articleUri, pageAddress } from '../addresses';
import { isBreakingNews } from '../breaking-news';
import { articlePageName, type ExportContext } from '../export-context';
import { killedWords } from '../fragment/fragment-html';
import { plainBody } from '../fragment/plain-body';
import { wireFragment } from '../fragment/wire-fragment';
import { publishedAt } from '../page/publication-times';
import type { Outgoing } from '../publication';
import { exportWords } from '../words';
import { pictureAssociations, relatedAssociations } from './ninjs-associations';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

/** Fields that are empty are left out: the schema knows no null. */
export function ninjsItem(outgoing: Outgoing, context: ExportContext): object {
  const { article, publication } = outgoing;
  const named = identity(outgoing, context);
  // Whoever holds it needs to know which one it was and that it is gone: not what stood in it.
  if (publication.status === 'canceled') return { ...named, edNote: killedWords(article) };
  return {
    ...named,
    ...textsOf(article),
    ...whoAndWhere(article, context),
    ...some('subjects', subjectsOf(article)),
    ...some('renditions', webRendition(article.id, context)),
    ...some('associations', [...pictureAssociations(article, context), ...relatedAssociations(article, context)]),
    bodies: bodiesOf(outgoing, context),
  };
}

/** A name with what is there; nothing where nothing is. */
const some = (name: string, values: readonly object[]): object => (values.length === 0 ? {} : { [name]: values });
const said = (name: string, value: string): object => (value.trim() === '' ? {} : { [name]: value });

/** What stays in force when the text is taken back. `withheld` is for what may not be published until somebody says so: an embargo has its own field. */
function identity(outgoing: Outgoing, { newsroom }: ExportContext): object {
  const { article, publication } = outgoing;
  const { embargoedUntil = null } = article;
  return {
    uri: articleUri(article.id),
    standard,
    type: 'text',
    profile: 'article',
    representationType: publication.status === 'canceled' ? 'partial' : 'full',
    pubStatus: publication.status,
    version: String(publication.version),
    language: article.language,
    firstCreated: article.firstCreated,
    contentCreated: publishedAt(outgoing),
    versionCreated: article.versionCreated,
    ...(embargoedUntil === null ? {} : { embargoedUntil }),
    ...(typeof article.urgency === 'number' ? { urgency: article.urgency } : {}),
    copyrightHolder: newsroom.outlet?.trim() || newsroom.name,
    altIds: [
      { role: 'midad', value: article.id },
      { role: 'package-path', value: articlePageName(article.id) },
    ],
  };
}

function textsOf(article: Article): object {
  const { headline, kicker, subheadline, standfirst } = article;
  const corrections = shownCorrections(article);
  const t = exportWords(article.language);
  return {
    ...said('title', headline),
    ...some('headlines', [...plain('main', headline), ...plain('kicker', kicker), ...plain('subhead', subheadline)]),
    ...some('descriptions', [
      ...plain('summary', standfirst),
      ...corrections.flatMap(({ text }) => plain('correction', text)),
    ]),
    ...said('edNote', corrections.map(({ at, text }) => `${t('export.correction')} (${at}): ${text}`).join('\n')),
  };
}

const plain = (role: string, value: string): object[] =>
  value.trim() === '' ? [] : [{ role, contentType: 'text/plain', value }];

function whoAndWhere({ byline, located }: Article, { newsroom }: ExportContext): object {
  const people = byline.people.filter((name) => name.trim() !== '');
  const provider = byline.outlet.trim() || newsroom.outlet?.trim() || newsroom.name;
  return {
    ...said('by', bylineText(byline)),
    ...some(
      'people',
      people.map((name) => ({ name, rel: 'author' })),
    ),
    infoSources: [
      ...(byline.agency.trim() === '' ? [] : [{ name: byline.agency, role: 'source' }]),
      { name: provider, role: 'provider' },
    ],
    ...said('located', located),
    ...some('places', located.trim() === '' ? [] : [{ name: located, rel: 'locatedIn' }]),
  };
}

function subjectsOf({ section, keywords, urgency, language }: Article): object[] {
  const named = (name: string, rel: string) => (name.trim() === '' ? [] : [{ name, rel }]);
  return [
    ...named(section, 'section'),
    ...keywords.flatMap((keyword) => named(keyword, 'keyword')),
    ...(isBreakingNews({ urgency })
      ? [{ name: exportWords(language)('export.breaking'), rel: 'label', literal: 'breaking' }]
      : []),
  ];
}

/** Where readers see it; an item has no address of its own. */
export function webRendition(id: ArticleId, context: ExportContext): object[] {
  const href = pageAddress(id, context);
  return href === null ? [] : [{ name: 'web', href, contentType: 'text/html' }];
}

/** The same text three times: as markup, as words, and as it is written (Portable Text), which ninjs can only hold as a string. */
function bodiesOf(outgoing: Outgoing, context: ExportContext): object[] {
  const { article } = outgoing;
  const body = bareBody(article);
  const words = plainBody(article);
  const counts = { charCount: words.length, wordCount: bodyWords(body) };
  return [
    {
      role: 'main',
      contentType: 'text/html',
      ...counts,
      value: wireFragment(outgoing, 'beside', context),
    },
    { role: 'plain', contentType: 'text/plain', ...counts, value: words },
    { role: 'blocks', contentType: 'application/json', value: JSON.stringify(body) },
  ];
}
