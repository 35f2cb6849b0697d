/**
 * `observations.sdmx.csv`: SDMX-CSV 2.1 (SDMX 3.1). The structure is our own, since no agency keeps one for figures
 * in texts; concepts and codes are SDMX's where it has them.
 */
import type {Status} from '../../model.ts';
import {decimalsOf} from '../../vocabulary/decimal.ts';
import {batches} from '../batches.ts';
import {csvLines} from '../csv.ts';
import type {Format} from '../format.ts';
import {sdmxPeriod} from '../periods.ts';
import {sdmxSheet} from '../sheets.ts';
import type {Cell} from '../tables.ts';
import {cellsOf} from '../tables.ts';

/** Agency, data structure and its version, which changes with the columns and not with the data. */
const structure = 'OPEN_FIGURES:OBSERVATIONS(1.0.0)';
/** SDMX CL_OBS_STATUS; it has no target. */
const statuses: Readonly<Record<Status, string>> = {actual: 'A', provisional: 'P', estimate: 'E', forecast: 'F', target: 'T'};

/** `observations.sdmx.csv`. */
export const sdmx: Format = {
  path: sdmxSheet.path,
  mediaType: 'application/vnd.sdmx.data+csv;version=2.1.0',
  title_en: sdmxSheet.title_en,
  title_zh: sdmxSheet.title_zh,
  *make(_, files) {
    const columns = sdmxSheet.columns(files).map(({header}) => header);
    yield csvLines([columns]);
    for (const rows of batches(files.rows('observations'))) {
      yield csvLines(rows.filter(({time_period}) => time_period !== null).map((row) => cellsOf(sdmxRow(row), columns)));
    }
  },
};

/** An observation under the names of `schemas/sdmx.schema.json`. */
function sdmxRow(row: Readonly<Record<string, Cell>>): Record<string, Cell> {
  return {
    STRUCTURE: 'datastructure',
    STRUCTURE_ID: structure,
    ACTION: 'R',
    OBSERVATION_ID: row.observation_id,
    INDICATOR: row.indicator,
    MEASURE_TYPE: row.measure,
    SUBJECT: row.subject ?? '_Z',
    REF_AREA: row.ref_area ?? '_U',
    TIME_PERIOD: sdmxPeriod(String(row.time_period)),
    OBS_VALUE: row.value,
    VALUE_MIN: row.value_min,
    VALUE_MAX: row.value_max,
    BOUND: row.bound,
    UNIT_MEASURE: row.unit,
    UNIT_MULT: 0,
    DECIMALS: row.value === null ? null : decimalsOf(String(row.value)),
    OBS_STATUS: statuses[row.status as Status],
    CONF_STATUS: 'F',
    COMPARISON: row.comparison,
    BASE_PER: row.base_period === null ? null : sdmxPeriod(String(row.base_period)),
    DOUBT: row.doubt,
    DOCUMENT_ID: row.document_id,
  };
}
