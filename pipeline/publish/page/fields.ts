/** What columns, codes and units are called in both languages: from the schemas and the code lists, never said again. */
import changeSchema from '../../../schemas/change.schema.json' with {type: 'json'};
import decisionSchema from '../../../schemas/decision.schema.json' with {type: 'json'};
import documentSchema from '../../../schemas/document.schema.json' with {type: 'json'};
import findingSchema from '../../../schemas/finding.schema.json' with {type: 'json'};
import indexSchema from '../../../schemas/index.schema.json' with {type: 'json'};
import numeralSchema from '../../../schemas/numeral.schema.json' with {type: 'json'};
import observationSchema from '../../../schemas/observation.schema.json' with {type: 'json'};
import type {Code} from '../../vocabulary/codes.ts';
import {codelists} from '../../vocabulary/codes.ts';
import type {Words} from './words.ts';

/** A column of a table. */
export interface Field extends Words {
  readonly name: string;
  /** The closed list that its codes come from. */
  readonly codelist: string | null;
  /** Whether cells are free text, which a spreadsheet might take for a formula. */
  readonly isText: boolean;
}

interface Property {
  readonly title: string;
  readonly 'x-title-zh': string;
  readonly 'x-codelist'?: string;
  readonly type?: string | readonly string[];
}

function fieldsOf(schema: {readonly properties: object}): Field[] {
  return Object.entries(schema.properties as Readonly<Record<string, Property>>).map(([name, property]) => ({
    name, en: property.title, zh: property['x-title-zh'], codelist: property['x-codelist'] ?? (name in codelists ? name : null),
    isText: [property.type].flat().includes('string') && !decimals.includes(name),
  }));
}

/** Strings that are decimals: a minus sign before them is no formula. */
const decimals: readonly string[] = ['value', 'value_min', 'value_max', 'printed_number'];

/** Columns by table. */
export const fields = {
  change: fieldsOf(changeSchema),
  observation: fieldsOf(observationSchema),
  decision: fieldsOf(decisionSchema),
  document: fieldsOf(documentSchema),
  finding: fieldsOf(findingSchema),
  numeral: fieldsOf(numeralSchema),
  release: fieldsOf(indexSchema.properties.versions.items),
} as const;

/** What a column is called. @throws where the table has no such column */
export function fieldWords(table: keyof typeof fields, name: string): Words {
  const field = fields[table].find((each) => each.name === name);
  if (!field) throw new Error(`no column ${name} in ${table}`);
  return field;
}

/** What a code is called; the code itself where the list does not have it. */
export function codeWords(list: keyof typeof codelists, code: string): Words {
  const codes: readonly Code[] = codelists[list];
  return codes.find((each) => each.code === code) ?? {zh: code, en: code};
}
