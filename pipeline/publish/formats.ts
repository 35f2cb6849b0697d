/** Every file that is made from the tables of a release: a new one is a module of its own and a line here. */
import type {FileInfo, Format, FormatFamily, SiteFile} from './format.ts';
import {catalogueZh} from './formats/catalogue-zh.ts';
import {ckanFields} from './formats/ckan.ts';
import {csvw} from './formats/csvw.ts';
import {datapackage} from './formats/datapackage.ts';
import {dcatVersions} from './formats/dcat-versions.ts';
import {dcat} from './formats/dcat.ts';
import {dictionary, dictionaryPage} from './formats/dictionary.ts';
import {excel} from './formats/excel.ts';
import {citation, licence} from './formats/licence.ts';
import {parquet} from './formats/parquet.ts';
import {prov} from './formats/prov.ts';
import {quality} from './formats/quality.ts';
import {readme} from './formats/readme.ts';
import {schemaOrg} from './formats/schema-org.ts';
import {sdmx} from './formats/sdmx.ts';
import {wide, wideConflicts} from './formats/wide.ts';
import {zip} from './formats/zip.ts';
import {changelog, versionChangelog} from './history/changelog.ts';
import {historyFormats, manifest} from './history/index.ts';
import {articlePages, indicatorPages, page} from './page/index.ts';
import {sitePage} from './page/site.ts';
import {sheets, tableSheets} from './sheets.ts';

/** The tables themselves, the changes and the tombstones. */
const tableFiles: readonly FileInfo[] = tableSheets.flatMap(({path, title_en, title_zh}) => [
  {path, mediaType: 'text/csv', title_en, title_zh},
  {path: path.replace(/csv$/, 'json'), mediaType: 'application/json', title_en: `${title_en} as JSON`, title_zh: `${title_zh}(JSON)`},
]);

/** The data in other forms. */
const data: readonly Format[] = [parquet, excel, wide, wideConflicts, sdmx];

/** What the data means and how good it is. */
const documentation: readonly Format[] = [dictionary, dictionaryPage, quality, ckanFields, licence, citation];

/** What can be loaded: the distributions of every catalogue. */
const downloads: readonly FileInfo[] = [...tableFiles, ...data, zip];

/** What catalogues and tools read. */
const descriptors: readonly Format[] = [prov, schemaOrg(downloads), catalogueZh(downloads), datapackage];

/** What readers find first. */
const listed: readonly FileInfo[] = [...tableFiles, versionChangelog, manifest, ...data, ...documentation, ...descriptors, zip];

/** What people open; it states the checksums of the files before it, the archive's too, and so is in no archive. */
const people: Format = page(listed);

/** The files of a version beside its tables, in the order in which they are made: each may read those before it. */
export const formats: readonly Format[] = [
  ...historyFormats, ...data, ...documentation, ...sheets.map(csvw), ...descriptors, readme([...listed, people]), zip, people,
];

/** The same, and after them those of which there are as many as the tables ask for. */
export const allFormats: readonly (Format | FormatFamily)[] = [...formats, articlePages, indicatorPages];

/** The files of `output/` outside the versions. */
export const siteFiles: readonly SiteFile[] = [dcat(downloads), dcatVersions(downloads), changelog, sitePage];
