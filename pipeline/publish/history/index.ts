/** The files that speak of the versions before: changes, tombstones, changelog, manifest. */
import {batches} from '../batches.ts';
import {csvLines} from '../csv.ts';
import type {Edition, Format, ReleaseFiles} from '../format.ts';
import {jsonEnd, jsonLines, jsonStart} from '../json.ts';
import type {Table} from '../tables.ts';
import {cellsOf, historyTables} from '../tables.ts';
import {changeRows} from './changes.ts';
import {versionChangelog} from './changelog.ts';
import {manifestOf, manifestPath} from './manifest.ts';
import {tombstoneRows} from './tombstones.ts';

/** `manifest.json`. */
export const manifest: Format = {
  path: manifestPath,
  mediaType: 'application/json',
  title_en: 'Manifest: the version before, and the contract',
  title_zh: '清单：上一版校验和与数据契约',
  * make(edition) {
    yield `${JSON.stringify(manifestOf(edition), null, 2)}\n`;
  },
};

/** In the order in which they need each other. */
export const historyFormats: readonly Format[] = [
  ...tableFormats(historyTables.changes, ({before}, files) => changeRows(before, files)),
  ...tableFormats(historyTables.tombstones, tombstoneRows),
  versionChangelog,
  manifest,
];

/** A table as JSON, and the same rows as CSV. */
function tableFormats({name, columns, schema}: Table, rows: (edition: Edition, files: ReleaseFiles) => Iterable<object>): Format[] {
  const titles = {title_en: schema.title, title_zh: schema['x-title-zh']};
  return [
    {
      ...titles, path: `${name}.json`, mediaType: 'application/json',
      * make(edition, files) {
        yield jsonStart;
        let isFirst = true;
        for (const batch of batches(rows(edition, files))) {
          yield jsonLines(columns, batch.map((row) => cellsOf(row, columns)), isFirst);
          isFirst = false;
        }
        yield jsonEnd;
      },
    },
    {
      ...titles, path: `${name}.csv`, mediaType: 'text/csv',
      * make(_, files) {
        yield csvLines([columns]);
        for (const batch of batches(files.rows(name))) yield csvLines(batch.map((row) => cellsOf(row, columns)));
      },
    },
  ];
}
