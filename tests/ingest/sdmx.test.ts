/** SDMX-CSV 2.1: the columns in their order, the codes of SDMX, keys that name one row. */
import {expect, test} from 'vitest';
import {csvRecords, csvRows, latest, spoil} from './release.ts';

const name = 'observations.sdmx.csv';
/** Columns in the order that the format asks for: structure and action, dimensions, the measure, attributes. */
const dimensions = ['OBSERVATION_ID', 'INDICATOR', 'MEASURE_TYPE', 'SUBJECT', 'REF_AREA', 'TIME_PERIOD'];
const leading = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...dimensions, 'OBS_VALUE'];

const forms: Readonly<Record<string, RegExp>> = {
  STRUCTURE: /^(?:datastructure|dataflow|dataprovision)$/,
  STRUCTURE_ID: /^[A-Z][A-Z0-9_]*:[A-Z][A-Z0-9_]*\(\d+\.\d+(?:\.\d+)?\)$/,
  ACTION: /^[MRD]$/,
  TIME_PERIOD: /^\d{4}(?:-\d\d(?:-\d\d)?|-[SQTM]\d{1,2})?$|^\d{4}-\d\d-\d\d\/P(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/,
  OBS_VALUE: /^(?:-?\d+(?:\.\d+)?)?$/,
  UNIT_MULT: /^\d+$/,
  DECIMALS: /^\d*$/,
  OBS_STATUS: /^[A-Z]$/,
  CONF_STATUS: /^[A-Z]$/,
};

/** What a file breaks. */
function faults(folder: string): string[] {
  const [header] = csvRecords(name, folder);
  const rows = csvRows(name, folder);
  const keys = rows.map((row) => dimensions.map((column) => row[column]).join('|'));
  return [
    ...(header.slice(0, leading.length).join() === leading.join() ? [] : ['order of columns']),
    ...header.filter((column) => !/^[A-Z][A-Z0-9_]*$/.test(column)),
    ...Object.entries(forms).flatMap(([column, form]) => rows.filter((row) => !form.test(row[column])).map((row) => `${column} ${row[column]}`)),
    ...rows.flatMap((row) => dimensions.filter((column) => row[column] === '').map((column) => `${column} is empty`)),
    ...(new Set(keys).size === keys.length ? [] : ['a key twice']),
  ];
}

test('is as the format asks', () => {
  expect(csvRows(name).length).toBeGreaterThan(60);
  expect(faults(latest)).toEqual([]);
});

test.each([
  ['STRUCTURE,STRUCTURE_ID', 'STRUCTURE_ID,STRUCTURE', 'order of columns'],
  ['(1.0.0),R', '(1.0.0),I', 'ACTION I'],
  [',2022,', ',2022年,', 'TIME_PERIOD 2022年'],
  [/(\r\n[^\r]*)\r\n$/, '$1$1\r\n', 'a key twice'],
  [',371600,', ',,', 'REF_AREA is empty'],
])('spoiled by %s → %s, it is caught', (from, to, fault) => {
  expect(faults(spoil(name, (text) => text.replace(from, to)))).toContain(fault);
});
