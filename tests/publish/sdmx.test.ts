import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {sdmx} from '../../pipeline/publish/formats/sdmx.ts';
import {validator} from '../../pipeline/schema.ts';
import sdmxSchema from '../../schemas/sdmx.schema.json' with {type: 'json'};
import {make, ownArticles, tablesOf, tablesWith} from '../support/release.ts';

const statuses = ['actual', 'provisional', 'estimate', 'forecast', 'target'] as const;

/** Rows with the types that the schema gives them. */
function read(text: string): Record<string, string | number | null>[] {
  const integers = ['UNIT_MULT', 'DECIMALS'];
  return (parse(text, {columns: true}) as Record<string, string>[]).map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) =>
    [name, cell === '' ? null : integers.includes(name) ? Number(cell) : cell])));
}

describe('observations.sdmx.csv', () => {
  test('opens with the columns that SDMX-CSV prescribes', async () => {
    const header = (await make(tablesWith({}), [sdmx])).text(sdmx.path).split('\r\n')[0].split(',');
    expect(header.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
    expect(header).toEqual(Object.keys(sdmxSchema.properties));
  });

  test('has a valid row for each observation of known period, under a key of its own', async () => {
    const files = await make(tablesOf(ownArticles()), [sdmx]);
    const rows = read(files.text(sdmx.path));
    const errors = validator('sdmx');
    expect(rows.flatMap(errors)).toEqual([]);
    expect(errors({...rows[0], OBS_STATUS: 'X'})).toHaveLength(1);
    const ids = rows.map(({OBSERVATION_ID}) => OBSERVATION_ID);
    expect(ids).toEqual(files.rows('observations').filter(({time_period}) => time_period !== null).map(({observation_id}) => observation_id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says what the observation says', async () => {
    const files = await make(tablesWith(
      {measure: 'growth_rate', value: '-2.27', base_period: '2021-01/2021-09', time_period: '2022-01/2022-09', ref_area: null, ref_area_zh: null},
      {value: null, bound: 'between', value_min: '10', value_max: '15', printed_number: '10'},
      {time_period: null},
    ), [sdmx]);
    const [first, second, ...rest] = read(files.text(sdmx.path));
    expect(first).toMatchObject({
      STRUCTURE: 'datastructure', STRUCTURE_ID: 'OPEN_FIGURES:OBSERVATIONS(1.0.0)', ACTION: 'R', OBSERVATION_ID: 'a#char=0', SUBJECT: '_Z', REF_AREA: '_U',
      TIME_PERIOD: '2022-01-01/P9M', OBS_VALUE: '-2.27', UNIT_MULT: 0, DECIMALS: 2, OBS_STATUS: 'A', BASE_PER: '2021-01-01/P9M', UNIT_MEASURE: 'percent',
    });
    expect(second).toMatchObject({OBS_VALUE: null, VALUE_MIN: '10', VALUE_MAX: '15', BOUND: 'between', DECIMALS: null});
    expect(rest).toEqual([]);
  });

  test('has a code for every status', async () => {
    const files = await make(tablesWith(...statuses.map((status) => ({status}))), [sdmx]);
    expect(read(files.text(sdmx.path)).map(({OBS_STATUS}) => OBS_STATUS)).toEqual(['A', 'P', 'E', 'F', 'T']);
  });
});
