/** CSVW’s built-in datatypes: which strings are values of them (XML Schema’s lexical spaces), and constraints on values. */
import Big from 'big.js';

/** A datatype as described in metadata: `date`, or `{base: 'string', format: '[a-z]+'}`. */
export type Datatype = string | Readonly<Record<string, unknown>>;

const integer = /^[+-]?\d+$/;
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const double = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?|-?INF|NaN)$/;
const zone = '(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?';
const day = '-?\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?';
const any = /^[^]*$/;
const whole = (source: string): RegExp => new RegExp(`^${source}$`);

/** What the strings of each datatype look like. */
const lexical: Readonly<Record<string, RegExp>> = {
  any, anyAtomicType: any, string: any, normalizedString: any, token: any, xml: any, html: any, json: any, anyURI: any,
  language: /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/, Name: /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u, NMTOKEN: /^[\p{L}\p{N}_:.-]+$/u, QName: /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u,
  boolean: /^(?:true|false|1|0)$/, base64Binary: /^[A-Za-z0-9+/ ]*={0,2}$/, hexBinary: /^(?:[0-9a-fA-F]{2})*$/,
  decimal, integer, double, number: double, float: double, long: integer, int: integer, short: integer, byte: integer,
  nonNegativeInteger: integer, positiveInteger: integer, unsignedLong: integer, unsignedInt: integer, unsignedShort: integer, unsignedByte: integer,
  nonPositiveInteger: integer, negativeInteger: integer,
  date: whole(`${day}${zone}`), time: whole(`${clock}${zone}`), dateTime: whole(`${day}T${clock}${zone}`), datetime: whole(`${day}T${clock}${zone}`),
  dateTimeStamp: whole(`${day}T${clock}(?:Z|[+-]\\d\\d:\\d\\d)`),
  gYear: whole(`-?\\d{4}${zone}`), gMonth: whole(`--\\d\\d${zone}`), gDay: whole(`---\\d\\d${zone}`), gMonthDay: whole(`--\\d\\d-\\d\\d${zone}`), gYearMonth: whole(`-?\\d{4}-\\d\\d${zone}`),
  duration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  dayTimeDuration: /^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/, yearMonthDuration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?$/,
};

/** The least and the greatest of the bounded integers. */
const ranges: Readonly<Record<string, readonly [string | null, string | null]>> = {
  long: ['-9223372036854775808', '9223372036854775807'], int: ['-2147483648', '2147483647'], short: ['-32768', '32767'], byte: ['-128', '127'],
  nonNegativeInteger: ['0', null], positiveInteger: ['1', null], unsignedLong: ['0', '18446744073709551615'], unsignedInt: ['0', '4294967295'],
  unsignedShort: ['0', '65535'], unsignedByte: ['0', '255'], nonPositiveInteger: [null, '0'], negativeInteger: [null, '-1'],
};

const numeric = Object.keys(lexical).filter((name) => [integer, decimal, double].includes(lexical[name]));
const temporal = Object.keys(lexical).filter((name) => /^(?:date|time|g[A-Z]|dateTime)|[dD]uration$/.test(name));
const textual = ['string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN', 'anyURI', 'xml', 'html', 'json', 'any', 'anyAtomicType', 'QName'];
const measured = [...textual, 'base64Binary', 'hexBinary'];
const limits = ['minimum', 'maximum', 'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;
const lengths = ['length', 'minLength', 'maxLength'] as const;

/** Whether a value names a built-in datatype or describes one. */
export function isDatatype(value: unknown): boolean {
  if (typeof value === 'string') return value in lexical;
  return typeof value === 'object' && value !== null && baseOf(value as Datatype) in lexical;
}

/** The built-in datatype behind a description. */
export const baseOf = (datatype: Datatype): string => (typeof datatype === 'string' ? datatype : String(datatype.base ?? 'string'));

/** Whether the blanks of a cell belong to its value. */
export const keepsBlanks = (datatype: Datatype): boolean => ['string', 'json', 'xml', 'html', 'anyAtomicType', 'any'].includes(baseOf(datatype));

/** A description as an object, with the constraints that it sets. */
const constraintsOf = (datatype: Datatype): Readonly<Record<string, unknown>> => (typeof datatype === 'string' ? {} : datatype);

/** What is wrong with a description itself, whatever the values. */
export function datatypeErrors(datatype: Datatype): string[] {
  const {length, minLength, maxLength, minimum, maximum, ...more} = constraintsOf(datatype) as Record<string, number | undefined>;
  const base = baseOf(datatype);
  const [low, high] = [more.minInclusive ?? minimum, more.maxInclusive ?? maximum];
  const {minExclusive: above, maxExclusive: below} = more;
  const {format, '@id': identifier = ''} = constraintsOf(datatype);
  const id = String(identifier);
  const atLeast = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && compare(base, String(a), String(b)) >= 0;
  const rules: [string, boolean][] = [
    ['@id is a blank node or a built-in datatype', id.startsWith('_:') || id.startsWith('http://www.w3.org/2001/XMLSchema#')],
    ['length outside minLength and maxLength', length! < minLength! || length! > maxLength! || minLength! > maxLength!],
    ['a length of what has none', lengths.some((name) => name in constraintsOf(datatype)) && !measured.includes(base)],
    ['a limit of what has no order', limits.some((name) => name in constraintsOf(datatype)) && ![...numeric, ...temporal].includes(base)],
    ['inclusive and exclusive limits at once', (low !== undefined && above !== undefined) || (high !== undefined && below !== undefined)],
    ['limits that leave nothing', (atLeast(low, high) && !atLeast(high, low)) || atLeast(low, below) || atLeast(above, high) || (atLeast(above, below) && !atLeast(below, above))],
    ['a boolean format that is not yes|no', base === 'boolean' && typeof format === 'string' && !/^[^|]+\|[^|]+$/.test(format)],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([message]) => `datatype ${base}: ${message}`);
}

/** Formats that this validator does not read: number patterns, and dates with letters other than y, M and d. */
export function isUnread(datatype: Datatype): boolean {
  const {format} = constraintsOf(datatype);
  if (format === undefined) return false;
  return numeric.includes(baseOf(datatype)) || (temporal.includes(baseOf(datatype)) && !/^[yMd/.-]+$/.test(String(format)));
}

/** What is wrong with a value; nothing where it is one. */
export function valueErrors(value: string, datatype: Datatype): string[] {
  const base = baseOf(datatype);
  const form = formOf(datatype);
  if (!(form ?? lexical[base]).test(value)) return [`“${value}” is no ${base}${form ? ` of the form ${form.source}` : ''}`];
  const {length, minLength, maxLength, ...limit} = constraintsOf(datatype) as Record<string, string | number | undefined>;
  const size = sizeOf(value, base);
  const breaks = (against: unknown, wrong: (order: number) => boolean): boolean => against !== undefined && against !== null && wrong(compare(base, value, String(against)));
  const [least, most] = ranges[base] ?? [];
  const isOut = size < Number(minLength ?? 0) || size > Number(maxLength ?? Infinity) || (length !== undefined && size !== Number(length))
    || [least, limit.minimum, limit.minInclusive].some((bound) => breaks(bound, (order) => order < 0))
    || [most, limit.maximum, limit.maxInclusive].some((bound) => breaks(bound, (order) => order > 0))
    || breaks(limit.minExclusive, (order) => order <= 0) || breaks(limit.maxExclusive, (order) => order >= 0);
  return isOut ? [`“${value}” is outside the limits of its ${base}`] : [];
}

/** The form that `format` asks for; null where there is none. */
function formOf(datatype: Datatype): RegExp | null {
  const {format} = constraintsOf(datatype);
  if (typeof format !== 'string') return null;
  if (baseOf(datatype) === 'boolean') return whole(`(?:${format.replace(/[.*+?^${}()[\]\\]/g, '\\$&')})`);
  if (temporal.includes(baseOf(datatype))) return whole(format.replace(/[.]/g, '\\.').replace(/yyyy|MM|dd|M|d/g, (field) => `\\d{${field.length === 1 ? '1,2' : field.length}}`));
  try {
    return new RegExp(`^(?:${format})$`, 'u');
  } catch {
    return null;
  }
}

/** Whether `format` is no text, or no regular expression where it ought to be one: readers pass over it. */
export function hasBrokenForm(datatype: Datatype): boolean {
  return 'format' in constraintsOf(datatype) && formOf(datatype) === null;
}

function sizeOf(value: string, base: string): number {
  if (base === 'base64Binary') return Buffer.from(value, 'base64').length;
  return base === 'hexBinary' ? value.length / 2 : [...value].length;
}

/** Negative, zero or positive as `a` lies before, at or behind `b`. */
function compare(base: string, a: string, b: string): number {
  if (numeric.includes(base) && !/INF|NaN/.test(a + b)) return new Big(a).cmp(new Big(b));
  return a < b ? -1 : Number(a > b);
}
