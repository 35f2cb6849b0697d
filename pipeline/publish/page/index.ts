/**
 * **The page**: a release as people see it. A release of one document shows the document at once; one of several
 * lists them, and each has a page of its own, so that no page grows with the number of articles' figures.
 */
import type {Edition, FileInfo, Format, FormatFamily, ReleaseFiles} from '../format.ts';
import type {Section} from './article-page.ts';
import {articleContent, sectionsOf, titleOf} from './article-page.ts';
import {conflictsSection, documentsSection, indicatorContent, indicatorsSection, replacements} from './collection.ts';
import {aboutSection, downloadsSection} from './downloads.ts';
import type {Html} from './html.ts';
import {html} from './html.ts';
import type {Frame} from './layout.ts';
import {pageEnd, pageStart} from './layout.ts';
import {linkedData} from './linked-data.ts';
import {indicatorPageOf, indicatorPrefix, pageOf, prefix} from './links.ts';
import type {DocumentRecord} from './records.ts';
import {recordsOf} from './records.ts';
import type {Series} from './series.ts';
import {isComparable, seriesOf} from './series.ts';
import type {Words} from './words.ts';
import {both, bothOf, pair, words} from './words.ts';

const path = 'index.html';

/** The release as a page, with these files to download. */
export function page(downloads: readonly FileInfo[]): Format {
  return {
    path, mediaType: 'text/html', title_en: 'The release as a page', title_zh: '网页',
    * make(edition, files) {
      const only = onlyDocument(files);
      const ofRelease: ReleaseParts = {sections: releaseSections(edition, files, downloads), head: linkedData(files)};
      yield* markups(only === null ? collectionPage(edition, files, ofRelease) : articlePage(edition, only, path, ofRelease));
    },
  };
}

/** What the release's own page says of the release. */
interface ReleaseParts {
  readonly sections: readonly Section[];
  readonly head: Html | null;
}

/** A page for each document, where there are several. */
export const articlePages: FormatFamily = {
  prefix, mediaType: 'text/html', title_en: 'A document as a page', title_zh: '文章网页',
  * make(edition, files) {
    if (onlyDocument(files) !== null) return;
    const replacedBy = replacements(files);
    for (const record of recordsOf(files)) {
      const id = record.document.document_id;
      yield {path: pageOf(id), pieces: markups(articlePage(edition, record, pageOf(id), {sections: [], head: null}, replacedBy.get(id)))};
    }
  },
};

/** A page for each indicator of which several documents, or years, speak. */
export const indicatorPages: FormatFamily = {
  prefix: indicatorPrefix, mediaType: 'text/html', title_en: 'An indicator as a page', title_zh: '指标网页',
  * make(edition, files) {
    if (onlyDocument(files) !== null) return;
    for (const series of seriesOf(files)) {
      if (isComparable(series)) yield {path: indicatorPageOf(series.key), pieces: markups(indicatorPage(edition, series, files))};
    }
  },
};

function* indicatorPage(edition: Edition, series: Series, files: ReleaseFiles): Generator<Html> {
  const {indicator, indicator_en} = series;
  const title = pair(`${indicator} · ${words.project.zh}`, `${indicator_en ?? indicator} · ${words.project.en}`);
  const frame = {...frameOf(edition, 'index', title, [[path, words.allDocuments]], null), home: path};
  yield pageStart(frame);
  yield indicatorContent(series, files);
  yield pageEnd(frame);
}

function* markups(pieces: Iterable<Html>): Generator<string> {
  for (const {markup} of pieces) yield markup;
}

/** The document of a release that has no other. */
function onlyDocument(files: ReleaseFiles): DocumentRecord | null {
  let count = 0;
  for (const _ of files.rows('documents')) if (++count > 1) return null;
  return count === 1 ? recordsOf(files).next().value as DocumentRecord : null;
}

/** A document's page; as the page of its release it holds the release's sections as well. */
function* articlePage(edition: Edition, record: DocumentRecord, name: string, ofRelease: ReleaseParts, replacedBy: string | null = null): Generator<Html> {
  const sections = [...sectionsOf(record), ...ofRelease.sections];
  const title = titleOf(record.document);
  const frame = frameOf(edition, 'article', pair(`${title} · ${words.project.zh}`, `${title} · ${words.project.en}`), [
    ...(name === path ? [] : [[path, words.allDocuments] as const]), ...navigationOf(sections),
  ], ofRelease.head);
  yield pageStart({...frame, skips: [['#article', words.skipArticle], ['#table', words.skipTable]]});
  yield* articleContent(edition, record, replacedBy, sections);
  yield pageEnd(frame);
}

function* collectionPage(edition: Edition, files: ReleaseFiles, ofRelease: ReleaseParts): Generator<Html> {
  const {publication, counts} = edition;
  const {title_zh, title_en} = publication;
  const [conflicts, indicators] = [conflictsSection(files), indicatorsSection(files)];
  const frame = frameOf(edition, 'index', pair(title_zh, title_en), [
    ['#documents', words.documents], ['#indicators', words.indicators], ...(conflicts.markup === '' ? [] : [['#conflicts', words.conflictsShort] as const]), ...navigationOf(ofRelease.sections),
  ], ofRelease.head);
  const tally: readonly (readonly [number, Words, string])[] = [
    [counts.documents, words.articles, '#documents'], [counts.observations, words.figures, '#indicators'], [counts.findings, words.checks, '#conflicts'],
  ];
  yield pageStart(frame);
  yield html`<main><section class="hero"><p class="tagline">${both(words.tagline)}</p><h1>${bothOf(title_zh, title_en)}</h1>
<p class="lead">${bothOf(publication.description_zh, publication.description_en)}</p>
<ul class="tally">${tally.map(([count, name, href]) => html`<li><a href="${href}"><b>${count}</b> <span>${both(name)}</span></a></li>`)}</ul></section>\n`;
  yield* documentsSection(files);
  yield html`${conflicts}${indicators}${ofRelease.sections.map(({content}) => content)}</main>\n`;
  yield pageEnd(frame);
}

function releaseSections(edition: Edition, files: ReleaseFiles, downloads: readonly FileInfo[]): Section[] {
  return [
    {anchor: 'downloads', name: words.downloads, content: downloadsSection(files, downloads)},
    {anchor: 'about', name: words.aboutShort, content: aboutSection(edition, files)},
  ];
}

function navigationOf(sections: readonly Section[]): (readonly [string, Words])[] {
  return sections.map(({anchor, name}) => [`#${anchor}`, name]);
}

function frameOf({publication, version}: Edition, kind: Frame['kind'], title: Words, navigation: Frame['navigation'], head: Html | null): Frame {
  const {description_zh, description_en} = publication;
  return {kind, title, description: pair(description_zh, description_en), publication, version, home: kind === 'index' ? '../index.html' : path, navigation, head};
}
