import type {Finding, Observation} from '../model.ts';
import type {Check} from './check.ts';
import {finding, shown} from './check.ts';
import type {Interval} from './interval.ts';
import {assertedInterval, overlaps} from './interval.ts';

const name = 'repeated-statements';

/**
 * The same fact stated twice in a document has one value: what `same_as` joins, and rows that agree in
 * everything which names a fact. Where both print the same, or nothing but their names joins them, agreement is
 * not worth a word.
 *
 * > | 总量突破500家 … 高新技术企业总量达到512家
 */
export const repeatedStatements: Check = {
  name,
  examples: [
    {
      text: '总量突破500家 … 总量达到512家',
      rows: [
        {observation_id: 'a#char=0', value: '500', bound: 'over', value_min: '500', value_max: null},
        {value: '512', same_as: 'a#char=0'},
      ],
      finds: [['agrees', '500']],
    },
    {
      text: '研发投入强度3.5% … 研发投入强度3.49%',
      rows: [
        {observation_id: 'a#char=0', value: '3.5', decimals: 1, unit: 'percent'},
        {value: '3.49', decimals: 2, unit: 'percent', same_as: 'a#char=0'},
      ],
      finds: [['agrees', '3.5']],
    },
    {
      text: '高新技术企业341家 … 高新技术企业341家',
      rows: [{value: '341'}, {value: '341', same_as: 'a#char=0'}],
      finds: [],
    },
    {
      text: '高新技术企业341家 … 高新技术企业314家',
      rows: [
        {indicator: '高新技术企业', indicator_code: 'high_tech_enterprises', value: '341', line: 3},
        {indicator: '高新技术企业数', indicator_code: 'high_tech_enterprises', value: '314', line: 9},
      ],
      finds: [['contradicts', '341']],
    },
    {
      text: '获省级资金5万元 … 获省级资金7万元',
      rows: [{indicator: '省级资金', value: '5', line: 3}, {indicator: '省级资金', value: '7', line: 9}],
      finds: [],
    },
    {
      text: '约300家 … 310家',
      rows: [
        {observation_id: 'a#char=0', value: '300', bound: 'about', value_min: null, value_max: null},
        {value: '310', same_as: 'a#char=0'},
      ],
      finds: [],
    },
  ],
  run({rows, get}) {
    const facts = new Map<string, Observation>();
    return rows.flatMap((row) => {
      const first = get(row.same_as);
      if (first) return shown(row) === shown(first) ? [] : compare(row, first);
      const key = factKey(row);
      const stated = key === null ? undefined : facts.get(key);
      if (key !== null && !stated) facts.set(key, row);
      if (!stated || stated.line === row.line) return [];
      return compare(row, stated).filter(({result}) => result === 'contradicts');
    });
  },
};

function compare(row: Observation, first: Observation): Finding[] {
  const agrees = agree(assertedInterval(row), assertedInterval(first));
  if (agrees === null || row.unit !== first.unit) return [];
  return [finding(name, row, [first], {
    result: agrees ? 'agrees' : 'contradicts', expected: first.value,
    zh: `${row.indicator}：此处 ${shown(row)}，第 ${first.line} 行 ${shown(first)}，两处${agrees ? '相符' : '矛盾'}。`,
    en: `${row.indicator}: ${shown(row)} here and ${shown(first)} on line ${first.line} ${agrees ? 'agree' : 'contradict each other'}.`,
  })];
}

/** Whether two statements can both be right; null where one of them asserts no interval (约). */
export function agree(a: Interval | null, b: Interval | null): boolean | null {
  return a && b ? overlaps(a, b) : null;
}

/**
 * Everything that names a fact, joined. Null for rows that are too uncertain for an accusation: only a curated
 * indicator is known to mean the same twice, and only a period that stands in the clause itself is sure.
 */
export function factKey(row: Observation): string | null {
  if (row.indicator_code === null || row.ref_area === null || row.time_basis !== 'stated') return null;
  if (row.status !== 'actual' || row.measure === 'rank' || row.doubt !== null) return null;
  return JSON.stringify([
    row.indicator_code, row.subject, row.ref_area, row.time_period, row.measure, row.unit, row.unit_zh, row.cumulative,
    row.comparison, row.comparison_text, row.base_period, row.price_basis,
  ]);
}
