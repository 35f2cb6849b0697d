/** What the form of review.csv may be, and where it is refused. */
import {describe, expect, test} from 'vitest';
import {parseReview} from '../../pipeline/review/parse.ts';
import {table} from '../support/table.ts';
import {lines, refusal, text} from './support.ts';

const parsed = (csv: string) => parseReview('review.csv', csv, () => text).decisions;

describe('accepted', () => {
  const header = 'action,observation_id,span,field,was,value,reviewer,date,reason';
  table([
    ['a line', lines('correct,a#char=10,,indicator,甲,乙'), {action: 'correct', field: 'indicator', was: '甲', value: '乙', date: '2026-01-31', span: null}],
    ['columns in another order', `date,reason,reviewer,value,was,field,span,observation_id,action\n2026-01-31,核对,李,乙,甲,indicator,,a#char=10,correct`, {action: 'correct', was: '甲'}],
    ['a date as Excel writes it', `${header}\nconfirm,a#char=10,,value,341,,李,2026/1/3,核对`, {date: '2026-01-03'}],
    ['cells to the right that a spreadsheet left', `${header},,\nconfirm,a#char=10,,value,341,,李,2026-01-31,核对,,`, {reason: '核对'}],
    ['a reason over two lines', `${header}\nconfirm,a#char=10,,value,341,,李,2026-01-31,"核对,\n无误"`, {reason: '核对,\n无误'}],
    ['a correction to nothing', lines('correct,a#char=10,,subject,甲,'), {value: null}],
  ], (_, csv, decision) => expect(parsed(csv)).toEqual([expect.objectContaining(decision)]));

  test('a header alone, and nothing at all', () => {
    expect(parsed(`${header}\n`)).toEqual([]);
    expect(() => parsed('')).toThrow('review.csv:1:1 review/column\n  No column action, observation_id');
  });
});

describe('refused at the cell', () => {
  table([
    ['an unknown column', 'action,observationid\n', 'review.csv:1:8 review/column\n  An unknown column “observationid”'],
    ['a column twice', 'action,action\n', 'review.csv:1:8 review/column\n  The column “action” a second time'],
    ['a missing column', 'action\n', 'No column observation_id, span, field, was, value, reviewer, date, reason'],
    ['a comma without quotes', lines('confirm,a#char=10,,value,341,,李,2026-01-31,核对'), 'review.csv:2:47 review/column\n  “李编辑” under no column'],
    ['an unknown action', lines('confrim,a#char=10,,value,341,'), 'review.csv:2:1 review/schema\n  action is "confrim"; expected one of confirm, correct, reject, add.'],
    ['an unknown field', lines('correct,a#char=10,,indicater,甲,乙'), 'review.csv:2:20 review/schema\n  field is "indicater"; expected one of indicator,'],
    ['a field that follows from others', lines('correct,a#char=10,,period_end,甲,乙'), 'field is "period_end"'],
    ['a field that quotes the text', lines('correct,a#char=10,,value_text,甲,乙'), 'field is "value_text"'],
    ['no field', lines('correct,a#char=10,,,甲,乙'), 'review.csv:2:20 review/schema\n  No field; expected one beside “correct”.'],
    ['no observation', lines('correct,,,indicator,甲,乙'), 'review.csv:2:9 review/schema\n  No observation_id; expected one beside “correct”.'],
    ['an id that is none', lines('correct,a:10,,indicator,甲,乙'), 'review.csv:2:9 review/schema\n  observation_id is "a:10"'],
    ['a field beside a rejection', lines('reject,a#char=10,,value,,'), 'field is "value"; expected none beside “reject”.'],
    ['a value beside a confirmation', lines('confirm,a#char=10,,value,341,342'), 'review.csv:2:30 review/schema\n  value is "342"; expected none beside “confirm”.'],
    ['an addition without a span', lines('add,,,indicator,,甲'), 'review.csv:2:6 review/schema\n  No span; expected one beside “add”.'],
    ['an addition with an id', lines('add,a#char=10,"char=1,2",indicator,,甲'), 'observation_id is "a#char=10"; expected none beside “add”.'],
    ['a span of another form', lines('add,,1-2,indicator,,甲'), 'review.csv:2:6 review/schema\n  span is "1-2"'],
    ['a span that runs backwards', lines('add,,"char=4,2",indicator,,甲'), 'review.csv:2:6 review/span\n  The span char=4,2'],
    ['a span beyond the text', lines('add,,"char=4,999",indicator,,甲'), 'an end of at most 28, which the text has'],
  ], (_, csv, message) => expect(refusal(csv)).toContain(message));

  const without = (cells: string) => `action,observation_id,span,field,was,value,reviewer,date,reason\nconfirm,a#char=10,,value,341,,${cells}`;
  table([
    ['no reviewer', without(',2026-01-31,核对'), 'review.csv:2:31 review/schema\n  No reviewer; expected one beside “confirm”.'],
    ['no reason', without('李,2026-01-31,'), 'review.csv:2:44 review/schema\n  No reason'],
    ['a reason of blanks', without('李,2026-01-31,　 '), 'No reason'],
    ['a date in words', without('李,昨天,核对'), 'review.csv:2:33 review/schema\n  date is "昨天"'],
    ['a month for a date', without('李,2026-01,核对'), 'date is "2026-01"'],
    ['a date that no calendar has', without('李,2026-02-30,核对'), 'review.csv:2:33 review/date\n  “2026-02-30”, which no calendar has'],
  ], (_, csv, message) => expect(refusal(csv)).toContain(message));
});

describe('lines against each other', () => {
  const [toA, toB] = ['correct,a#char=10,,indicator,申报高新技术企业,甲', 'correct,a#char=10,,indicator,申报高新技术企业,乙'];
  table([
    ['two values for one field', [toA, toB], 'review.csv:3:1 review/contradiction\n  This line corrects the indicator of a#char=10 to “乙”, and line 2 corrects the indicator of a#char=10 to “甲”'],
    ['one value twice', [toA, toA], 'review.csv:3:1 review/contradiction'],
    ['a field right and wrong', ['confirm,a#char=10,,indicator,申报高新技术企业,', toA], 'and line 2 confirms the indicator of a#char=10'],
    ['a rejection before', ['reject,a#char=10,,,,', toA], 'and line 2 rejects a#char=10'],
    ['a rejection behind', [toA, 'reject,a#char=10,,,,'], 'review.csv:3:1 review/contradiction\n  This line rejects a#char=10'],
    ['a row confirmed twice', ['confirm,a#char=10,,,x,', 'confirm,a#char=10,,,x,'], 'review.csv:3:1 review/contradiction'],
    ['a field added twice', ['add,,"char=2,4",indicator,,甲', 'add,,"char=2,4",indicator,,乙'], 'review.csv:3:1 review/contradiction'],
  ], (_, rows, message) => expect(refusal(lines(...rows))).toContain(message));

  test('two fields of one figure are no contradiction', () => {
    expect(refusal(lines(toA, 'correct,a#char=10,,status,actual,forecast'))).toBe('');
  });
});
