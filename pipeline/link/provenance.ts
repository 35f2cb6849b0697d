/** Where the fields of a row come from. */
import type {Observation, ProvenanceRow} from '../model.ts';
import type {Reading} from './reading.ts';

/** Which rule decided each field that a rule decided; fields that merely follow from others have no row. */
export function provenanceOf(readings: readonly Reading[], observations: readonly Observation[]): ProvenanceRow[] {
  const rows: ProvenanceRow[] = [];
  readings.forEach((reading, i) => {
    const {observation_id, subject, qualifies, base_observation, rank_scope} = observations[i];
    const {rules, figure} = reading;
    const decided: readonly (readonly [field: string, rule: string])[] = [
      ['value', figure.token.rule],
      ['bound', reading.bound === 'exact' ? '' : 'extract/hedge'],
      ['unit', reading.unit === figure.amount.unit ? figure.token.rule : 'link/unit-of-name'],
      ['indicator', reading.nameRule],
      ['measure', rules.measure],
      ['time_period', rules.time_period],
      ['status', rules.status],
      ['cumulative', reading.cumulative ? 'link/cumulative' : ''],
      ['subject', subject === null ? '' : reading.owner === null ? 'link/subject-of-sentence' : 'link/subject-in-name'],
      ['ref_area', reading.area === null ? 'link/area-of-document' : 'link/area-in-clause'],
      ['comparison', rules.comparison],
      ['qualifies', qualifies === null ? '' : 'link/qualifies'],
      ['base_observation', base_observation === null ? '' : 'link/from-to'],
      ['rank_scope', rank_scope === null ? '' : 'link/rank-scope'],
    ];
    for (const [field, rule] of decided) if (rule !== '') rows.push({observation_id, field, rule});
  });
  return rows;
}
