/** What `review` says: a figure with its sentence, its fields and its doubts; labels in English and Chinese. */
import observationSchema from '../../schemas/observation.schema.json' with {type: 'json'};
import reviewSchema from '../../schemas/review.schema.json' with {type: 'json'};
import type {Finding, Observation} from '../model.ts';
import type {Validated} from '../validate/index.ts';
import {codelists, splitDoubts} from '../vocabulary/codes.ts';
import type {Explained} from './explained.ts';
import {columns, sentenceLines} from './explained.ts';

/** Shown wherever they are not empty; the others are shown with `?`. */
const usual: readonly (keyof Observation)[] = [
  'indicator', 'indicator_en', 'subject', 'measure', 'value', 'bound', 'value_min', 'value_max', 'unit', 'time_period', 'status',
  'ref_area', 'ref_area_zh', 'comparison', 'base_period', 'qualifies', 'base_observation', 'rank_scope', 'rank_from', 'same_as', 'review',
];

/** The columns that can be corrected. */
export const correctable = reviewSchema.properties.field.enum.filter((field) => field !== null);

/** What may be answered about a figure. */
export const prompt = 'c 确认 confirm | FIELD=VALUE 更正 | r 剔除 reject | Enter 跳过 | q 退出 | ? 帮助 > ';

/** A figure to decide about. */
export function figureText(explained: Explained, {findings}: Validated, row: Observation, heading: string): string {
  const isRange = row.bound === 'between';
  const shown = usual.filter((field) => row[field] !== null && (isRange || (field !== 'value_min' && field !== 'value_max')));
  return [
    `${heading}  ${row.value_text}  ${explained.document.path}:${row.line}  ${row.observation_id}`,
    '',
    ...sentenceLines(explained, row),
    '',
    ...columns(shown.map((field) => [field, title(field), String(row[field])])),
    ...splitDoubts(row.doubt).flatMap(doubtLines),
    ...findings.filter((finding) => contradicts(finding, row)).flatMap(({message_zh, message_en}) => [`    ${message_zh}`, `    ${message_en}`]),
    '',
  ].map((line) => `${line}\n`).join('');
}

/** The answers explained, and every field that can be corrected, as it is. */
export function helpText(row: Observation): string {
  return [
    '',
    'c                 the row is right as it stands 该行无误',
    'FIELD=VALUE       the field should hold the value; several joined by “; ” 该列应为此值，多列以“; ”相连',
    'FIELD=            the field should be empty 该列应为空',
    'r                 the numeral is no figure 该数字不是统计数字',
    '',
    ...columns(correctable.map((field) => [field, title(field), String(row[field as keyof Observation] ?? '—'), codesOf(field)])),
    '',
    'What follows from a field follows it: value_min and value_max the value, period_start and period_end the time_period,',
    'indicator_code and indicator_en the indicator, ref_area_zh the ref_area. 由其他列得出的列随之更新。',
    '',
  ].map((line) => `${line}\n`).join('');
}

function contradicts({result, observations}: Finding, {observation_id}: Observation): boolean {
  return result === 'contradicts' && (observations?.split(';').includes(observation_id) ?? false);
}

function doubtLines(code: string): string[] {
  const {zh, definition_zh, definition_en} = codelists.doubt.find((doubt) => doubt.code === code)!;
  return [`    doubt 存疑: ${code} ${zh}`, `      ${definition_zh}`, `      ${definition_en}`];
}

function title(field: string): string {
  return (observationSchema.properties as Readonly<Record<string, {'x-title-zh': string}>>)[field]['x-title-zh'];
}

/** The codes that a field takes, where its list is closed. */
function codesOf(field: string): string {
  const {enum: codes} = (observationSchema.properties as Readonly<Record<string, {enum?: readonly (string | null)[]}>>)[field];
  return codes?.filter((code) => code !== null).join(' ') ?? '';
}
