/** The changelog in prose, written from the differences: a section in each version, and all of them beside the versions. */
import type {Change} from '../../vocabulary/codes.ts';
import type {Format, SiteFile} from '../format.ts';
import {differences, reasons} from './changes.ts';
import type {IndicatorChange} from './summary.ts';
import {summariseDifferences, total} from './summary.ts';

const path = 'CHANGELOG.md';
const info = {path, mediaType: 'text/markdown', title_en: 'Changelog', title_zh: '更新记录'};
/** Indicators that are named. */
const named = 12;

const headings: Readonly<Record<Change, string>> = {added: '新增 / added', revised: '修订 / revised', withdrawn: '撤回 / withdrawn'};

/** `CHANGELOG.md` of a version: what it changed. */
export const versionChangelog: Format = {
  ...info,
  * make({version, released_at, reason_en, reason_zh, before}, files) {
    const summary = summariseDifferences(differences(before, files), reasons(before, files));
    yield section(version, released_at, reason_en, reason_zh);
    const items = (['added', 'revised', 'withdrawn'] as const).filter((change) => summary[change].length > 0)
      .map((change) => `- ${headings[change]} (${total(summary[change])}): ${list(summary[change])}\n`);
    if (items.length > 0) yield `\n${items.join('')}`;
  },
};

/** `CHANGELOG.md` beside the versions: the newest first. */
export const changelog: SiteFile = {
  ...info,
  * make({index, versionFiles}) {
    yield '# 更新记录 / Changelog\n';
    for (const {version, released_at, reason_en, reason_zh} of index.versions.toReversed()) {
      yield '\n';
      const files = versionFiles(version);
      if (files.names.includes(path)) yield* files.chunks(path);
      else yield section(version, released_at, reason_en, reason_zh);
    }
  },
};

function section(version: string, releasedAt: string, en: string, zh: string): string {
  return `## ${version} (${releasedAt.slice(0, 10)})\n\n${zh}\n\n${en}\n`;
}

/** `申报高新技术企业 2, 研发经费` */
function list(changes: readonly IndicatorChange[]): string {
  const more = changes.length - named;
  const names = changes.slice(0, named).map(({indicator, count}) => `${escaped(indicator)}${count > 1 ? ` ×${count}` : ''}`);
  return names.join('、') + (more > 0 ? ` … +${more}` : '');
}

/** A name as Markdown shows it, whatever it holds. */
function escaped(name: string): string {
  return name.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');
}
