/** The files of a release, the release itself, and how to speak of it. */
import {versionUrl} from '../addresses.ts';
import type {Edition, FileInfo, ReleaseFiles} from '../format.ts';
import {fieldWords} from './fields.ts';
import type {Html} from './html.ts';
import {html, verbatim} from './html.ts';
import {licenceLink, link} from './layout.ts';
import {hashOf} from './links.ts';
import {rowsOf} from './records.ts';
import {both, bothOf, named, words} from './words.ts';

/** What each file is, its format, size and checksum. */
export function downloadsSection(files: ReleaseFiles, downloads: readonly FileInfo[]): Html {
  return html`<section id="downloads"><h2>${both(words.downloads)}</h2>
<div class="files">${downloads.filter(({path}) => files.names.includes(path)).map((file) => fileItem(file, files))}</div>
<p class="note">${both(words.sumsNote)} <a href="SHA256SUMS">SHA256SUMS</a> <code>sha256sum -c SHA256SUMS</code></p></section>`;
}

function fileItem({path, title_zh, title_en}: FileInfo, files: ReleaseFiles): Html {
  return html`<div class="file"><span class="what"><a href="${path}" download>${path}</a> <small>${bothOf(title_zh, title_en)}</small></span>
<span class="format">${formatOf(path)}</span> <span class="size">${sizeOf(files.size(path))}</span>
<code class="sum" translate="no"><span class="sr">${both(words.checksum)} </span>${files.sha256(path)}</code></div>\n`;
}

function formatOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}

/** Bytes as people read them: 12.3 kB (IEC 80000-13: 1 kB is 1000 bytes). */
function sizeOf(bytes: number): string {
  const [factor, unit] = ([[1e9, 'GB'], [1e6, 'MB'], [1e3, 'kB']] as const).find(([least]) => bytes >= least) ?? [1, 'B'];
  return `${Number((bytes / factor).toPrecision(3))} ${unit}`;
}

/** Version, what changed, how to cite, licence. */
export function aboutSection(edition: Edition, files: ReleaseFiles): Html {
  const {version, released_at, reason_zh, reason_en, previous, before, publication} = edition;
  return html`<section id="about"><h2>${both(words.about)}</h2><dl class="facts">
<dt>${both(fieldWords('release', 'version'))}</dt><dd>v${version}</dd>
<dt>${both(words.released)}</dt><dd><time datetime="${released_at}">${released_at.slice(0, 10)}</time></dd>
<dt>${both(words.change)}</dt><dd>${bothOf(reason_zh, reason_en)}${files.names.includes('changes.csv') ? html` <a href="changes.csv" download>changes.csv</a>` : null}</dd>
${before === null ? null : html`<dt>${both(words.before)}</dt><dd><a href="../v${previous}/${entranceOf(before)}">v${previous}</a></dd>`}
<dt>${both(words.allVersions)}</dt><dd><a href="../index.html">index.html</a> · <a href="../index.json">index.json</a></dd>
<dt>${both(words.cite)}</dt><dd>${citation(edition)}<br><small>${both(words.citeOne)}</small></dd>
<dt>${both(words.licence)}</dt><dd>${licenceLink(publication)}</dd></dl>${previous === null ? null : revisedCells(files)}</section>`;
}

/** How many revised cells the page lists; `changes.csv` has all. */
const mostChanges = 100;

const changeFields = ['field', 'before', 'after', 'reason'] as const;

/** What the page shows of a row of `changes.csv`. */
interface Change extends Readonly<Record<(typeof changeFields)[number], string | null>> {
  readonly observation_id: string;
  readonly change: string;
}

/** The cells that differ from the version before: what they were, what they are, and why. */
function revisedCells(files: ReleaseFiles): Html | null {
  if (!files.names.includes('changes.json')) return null;
  const listed: Html[] = [];
  let count = 0;
  for (const row of rowsOf<Change>(files, 'changes')) {
    if (row.change === 'added') continue;
    count += 1;
    if (count <= mostChanges) listed.push(html`<tr><td><a href="index.html${hashOf(row.observation_id)}">${row.observation_id}</a></td>${
      changeFields.map((field) => html`<td>${verbatim(row[field] ?? '—')}</td>`)}</tr>`);
  }
  if (count === 0) return null;
  return html`<details><summary>${both(words.changedCells)} (${count})</summary><div class="scroller" tabindex="0" role="region" aria-label="${words.changedCells.zh}"${named(words.changedCells)}><table><thead><tr>${
    ['observation_id', ...changeFields].map((field) => html`<th scope="col">${both(fieldWords('change', field))}</th>`)}</tr></thead><tbody>${listed}</tbody></table></div>${
    count > mostChanges ? html`<p class="note"><a href="changes.csv" download>changes.csv</a></p>` : null}</details>`;
}

/** Where a person enters a version: its page, or the figures of one that is older than pages. */
export function entranceOf({names}: ReleaseFiles): string {
  return names.includes('index.html') ? 'index.html' : 'observations.csv';
}

/** Publisher (year). Title, version. Address (DataCite's recommended order). */
function citation({publication, version, released_at}: Edition): Html {
  const {publisher_zh, publisher_en, title_zh, title_en} = publication;
  const year = released_at.slice(0, 4);
  const address = versionUrl(publication, version);
  return html`<cite>${bothOf(`${publisher_zh}(${year})：《${title_zh}》，版本 ${version}。`, `${publisher_en} (${year}). ${title_en}, version ${version}. `)}${
    publication.is_placeholder ? null : link(address, address)}</cite>`;
}
