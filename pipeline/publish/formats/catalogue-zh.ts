/**
 * `catalog.zh.json`: the record that Chinese public-data portals ask for when a dataset is entered in their
 * catalogue: 名称、摘要、提供方、分类、更新频率、数据格式、开放属性 and the dictionary of its 数据项.
 */
import {datasetId, releaseUrl} from '../addresses.ts';
import type {Column, Datatype} from '../columns.ts';
import type {Edition, FileInfo, Format, ReleaseFiles} from '../format.ts';
import {overviewOf} from '../overview.ts';
import type {Sheet} from '../sheets.ts';
import {plainSheets} from '../sheets.ts';

const frequencies: Readonly<Record<string, string>> = {
  ANNUAL: '每年', BIENNIAL: '每两年', ANNUAL_2: '每半年', QUARTERLY: '每季度', BIMONTHLY: '每两月', MONTHLY: '每月',
  BIWEEKLY: '每两周', WEEKLY: '每周', DAILY: '每日', IRREG: '不定期',
};
const types: Readonly<Record<Datatype, string>> = {string: '字符型', integer: '整型', decimal: '数值型', boolean: '布尔型', date: '日期型'};

/** `catalog.zh.json`, with these files as 资源. */
export function catalogueZh(downloads: readonly FileInfo[]): Format {
  return {
    path: 'catalog.zh.json',
    mediaType: 'application/json',
    title_en: 'Record for Chinese catalogues',
    title_zh: '公共数据目录信息',
    *make(edition, files) {
      yield `${JSON.stringify(entry(edition, files, downloads), null, 2)}\n`;
    },
  };
}

function entry(edition: Edition, files: ReleaseFiles, downloads: readonly FileInfo[]): object {
  const {publication, version, released_at, counts, reason_zh} = edition;
  const {start, end, areas} = overviewOf(files);
  return {
    名称: publication.title_zh,
    标识符: datasetId(publication),
    摘要: publication.description_zh,
    提供方: publication.publisher_zh,
    联系方式: {联系人: publication.contact_name, 邮箱: publication.contact_email},
    分类: publication.category_zh,
    关键词: publication.keywords_zh,
    更新频率: frequencies[publication.frequency],
    更新时间: released_at,
    版本: version,
    版本说明: reason_zh,
    数据格式: [...new Set(downloads.map(({path}) => path.split('.').at(-1)!.toUpperCase()))],
    开放属性: publication.openness_zh,
    开放条件: `${publication.license_title}(${publication.license}),${publication.license_url}`,
    来源文章权利: '来源文章的权利不变,各篇的权利人及使用条件见 documents.csv 的 rights 列',
    空间范围: areas.map(({code, zh}) => ({代码: code, 名称: zh})),
    时间范围: {起始: start, 截止: end},
    数据量: {文件: counts.documents, 观测值: counts.observations, 核对结果: counts.findings, 数字台账: counts.numerals, 来历: counts.provenance, 代码: counts.codelists},
    资源: downloads.map(({path, title_zh, mediaType}) => ({名称: title_zh, 文件: path, 媒体类型: mediaType, 网址: `${releaseUrl(edition)}${path}`})),
    数据项字典: plainSheets.flatMap((sheet) => sheet.columns(files).map((column, at) => item(sheet, column, at + 1))),
  };
}

function item({path, key}: Sheet, {name, title_zh, datatype, isRequired, codelist, description_zh}: Column, position: number): object {
  return {
    资源: path, 序号: position, 英文名称: name, 中文名称: title_zh, 数据类型: types[datatype], 是否主键: key.includes(name), 是否必填: isRequired,
    代码表: codelist, 说明: description_zh,
  };
}
