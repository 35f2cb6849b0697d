/** The codelists table: every closed list, the units and their words, the indicators, and the areas in use. */
import codelistSchema from '../../schemas/codelist.schema.json' with {type: 'json'};
import type {Article} from '../model.ts';
import type {Area} from '../vocabulary/areas.ts';
import {findArea} from '../vocabulary/areas.ts';
import {codelists} from '../vocabulary/codes.ts';
import {indicators} from '../vocabulary/indicators.ts';
import type {Retired} from '../vocabulary/retired.ts';
import {retired} from '../vocabulary/retired.ts';
import {findUnitCode, unitCodes, units} from '../vocabulary/units.ts';
import type {Unit, UnitCode} from '../vocabulary/units.ts';
import type {Row} from './tables.ts';

/** A row of codelists.csv: `schemas/codelist.schema.json`. */
export type CodelistRow = Readonly<Record<keyof typeof codelistSchema.properties, string | null>>;

const empty = Object.fromEntries(Object.keys(codelistSchema.properties).map((column) => [column, null])) as CodelistRow;

function row(codelist: string, code: string, cells: Partial<CodelistRow>): CodelistRow {
  return {...empty, codelist, code, ...cells};
}

/** What the articles of a release use of the lists that are too long to publish whole. */
export interface CodesInUse {
  readonly areas: Set<string>;
  readonly units: Set<string>;
}

/** Notes the areas and units of an article. */
export function noteCodes(use: CodesInUse, {document, observations}: Article): void {
  if (document.area !== null) use.areas.add(document.area);
  for (const {ref_area, rank_scope_area, unit} of observations) {
    for (const code of ref_area?.split(';') ?? []) use.areas.add(code);
    if (rank_scope_area !== null) use.areas.add(rank_scope_area);
    use.units.add(unit);
  }
}

/** Notes the codes that the version before published: a code stays for good. */
export function notePublished(use: CodesInUse, rows: Iterable<Row>): void {
  for (const {codelist, code} of rows) {
    if (codelist === 'area') use.areas.add(String(code));
    if (codelist === 'unit') use.units.add(String(code));
  }
}

/** All rows, in an order that depends on nothing but the codes; those that are used no more come last. */
export function codelistRows(use: CodesInUse, gone: readonly Retired[] = retired): CodelistRow[] {
  return [...liveRows(use), ...gone.map(({codelist, code, en, zh, validTo, replacedBy}) =>
    row(codelist, code, {label_en: en, label_zh: zh, valid_to: validTo, replaced_by: replacedBy}))];
}

function liveRows(use: CodesInUse): CodelistRow[] {
  return [...closedRows(), ...unitCodes.map(unitRow), ...rateRows(use.units), ...units.map(wordRow), ...indicatorRows(), ...areaRows(use.areas)];
}

function closedRows(): CodelistRow[] {
  return Object.entries(codelists).flatMap(([name, codes]) => codes.map(({code, en, zh, definition_en, definition_zh}) =>
    row(name, code, {label_en: en, label_zh: zh, description_en: definition_en, description_zh: definition_zh})));
}

function unitRow({code, en, zh, ucum, iso4217, qudt, dimension}: UnitCode): CodelistRow {
  return row('unit', code, {
    label_en: en, label_zh: zh, dimension, ucum: ucum ?? null, iso4217: iso4217 ?? null,
    qudt: qudt ? `http://qudt.org/vocab/unit/${qudt}` : null,
  });
}

/** Rates in use: `CNY/t` is made of two codes of the list. */
function rateRows(used: ReadonlySet<string>): CodelistRow[] {
  return [...used].sort().flatMap((code) => {
    const parts = code.split('/').map(findUnitCode);
    if (findUnitCode(code) || !parts.every((part) => part !== undefined)) return [];
    const ucums = parts.map(({ucum}) => ucum);
    return [row('unit', code, {
      label_en: parts.map(({en}) => en).join(' per '), label_zh: parts.map(({zh}) => zh).join('/'),
      dimension: parts.map(({dimension}) => dimension).join('/'), ucum: ucums.every(Boolean) ? ucums.join('/') : null,
    })];
  });
}

/** A word as printed; a word of several readings says in which company it means another unit. */
function wordRow({word, zh, en, code, factor, dimension, senses = []}: Unit): CodelistRow {
  return row('unit_word', word, {
    label_en: en, label_zh: zh ?? word, dimension, base_unit: code, factor: factor ?? null,
    description_en: senses.map((sense) => `${sense.code} beside ${sense.cues.join(', ')}`).join('; ') || null,
    description_zh: senses.map((sense) => `与 ${sense.cues.join('、')} 同现时为 ${sense.code}`).join(';') || null,
  });
}

function indicatorRows(): CodelistRow[] {
  return indicators.map(({code, zh, en, definition_en, definition_zh, unit}) => row('indicator', code, {
    label_en: en, label_zh: zh[0], description_en: definition_en, description_zh: definition_zh, base_unit: unit,
  }));
}

/** The areas in use and all that they lie in, in code order, each under its latest name. */
function areaRows(used: ReadonlySet<string>): CodelistRow[] {
  const wanted = new Map<string, Area>();
  for (const code of used) {
    for (let area = findArea(code); area && !wanted.has(area.code); area = area.parent === null ? undefined : findArea(area.parent)) {
      wanted.set(area.code, area);
    }
  }
  return [...wanted.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({code, zh, en, parent, validFrom, validTo, replacedBy}) =>
    row('area', code, {
      label_en: en ?? null, label_zh: zh, parent, valid_from: validFrom, valid_to: validTo ?? null, replaced_by: replacedBy ?? null,
    }));
}
