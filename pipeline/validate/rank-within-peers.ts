import type {Observation} from '../model.ts';
import type {Check} from './check.ts';
import {finding, shown} from './check.ts';
import {Decimal} from './interval.ts';

const name = 'rank-within-peers';

/**
 * How many are ranked: provinces within the country, and a province’s cities and prefectures within it, from
 * the year on in which the number held. Where practice counts a zone or a directly governed city as well, the
 * larger number stands.
 */
const peers: readonly {readonly scope: string; readonly count: number; readonly from: string}[] = [
  {scope: '000000', count: 31, from: '1997'},
  {scope: '130000', count: 13, from: '2013'},
  {scope: '140000', count: 11, from: '2004'},
  {scope: '210000', count: 15, from: '2010'},
  {scope: '220000', count: 11, from: '2010'},
  {scope: '320000', count: 13, from: '1996'},
  {scope: '330000', count: 11, from: '2000'},
  {scope: '340000', count: 16, from: '2012'},
  {scope: '350000', count: 10, from: '2010'},
  {scope: '360000', count: 11, from: '2000'},
  {scope: '370000', count: 16, from: '2019'},
  {scope: '410000', count: 18, from: '2004'},
  {scope: '420000', count: 17, from: '2000'},
  {scope: '430000', count: 14, from: '1999'},
  {scope: '440000', count: 21, from: '1994'},
  {scope: '450000', count: 14, from: '2003'},
  {scope: '510000', count: 21, from: '2001'},
  {scope: '520000', count: 10, from: '2014'},
  {scope: '530000', count: 16, from: '2004'},
  {scope: '610000', count: 11, from: '2000'},
  {scope: '620000', count: 15, from: '2004'},
  {scope: '640000', count: 5, from: '2004'},
];

/**
 * A rank does not exceed the number of those ranked, where the area itself is ranked among its peers. Says
 * something only where it does.
 *
 * > | 增幅列全省第2位
 */
export const rankWithinPeers: Check = {
  name,
  examples: [
    {
      text: '列全省第2位',
      rows: [{measure: 'rank', value: '2', ref_area: '371600', rank_scope: '全省', rank_scope_area: '370000'}],
      finds: [],
    },
    {
      text: '列全省第18位',
      rows: [{measure: 'rank', value: '18', ref_area: '371600', rank_scope: '全省', rank_scope_area: '370000'}],
      finds: [['contradicts', '1/16']],
    },
    {
      text: '列全国第48位',
      rows: [{measure: 'rank', value: '48', ref_area: '371600', rank_scope: '全国', rank_scope_area: '000000'}],
      finds: [],
    },
    {
      text: '经济总量居全国第33位',
      rows: [{measure: 'rank', value: '33', ref_area: '370000', rank_scope: '全国', rank_scope_area: '000000'}],
      finds: [['contradicts', '1/31']],
    },
  ],
  run: ({rows}) => rows.flatMap((row) => {
    const count = peerCount(row);
    if (row.measure !== 'rank' || row.bound !== 'exact' || count === null) return [];
    if (new Decimal(row.value!).lte(String(count))) return [];
    return [finding(name, row, [], {
      result: 'contradicts', expected: `1/${count}`,
      zh: `${row.rank_scope ?? ''}${shown(row)}：同级地区共 ${count} 个。`,
      en: `Rank ${row.value}, but there are ${count} areas of that level.`,
    })];
  }),
};

/** How many areas of the row’s own level lie in its scope; null where that is not known. */
function peerCount(row: Observation): number | null {
  const {ref_area: area, rank_scope_area: scope, time_period: period} = row;
  if (area === null || scope === null || period === null || row.subject !== null) return null;
  const isProvince = scope === '000000' && /^[1-6]\d0000$/.test(area);
  const isCity = scope.endsWith('0000') && scope !== '000000' && area.startsWith(scope.slice(0, 2)) && /^\d{2}(?!00)\d{2}00$/.test(area);
  const known = isProvince || isCity ? peers.find((entry) => entry.scope === scope) : undefined;
  return known && period.slice(0, 4) >= known.from ? known.count : null;
}
