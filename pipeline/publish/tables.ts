/** The tables of a release: their columns, from the schemas, and their rows. */
import changeSchema from '../../schemas/change.schema.json' with {type: 'json'};
import codelistSchema from '../../schemas/codelist.schema.json' with {type: 'json'};
import decisionSchema from '../../schemas/decision.schema.json' with {type: 'json'};
import documentSchema from '../../schemas/document.schema.json' with {type: 'json'};
import findingSchema from '../../schemas/finding.schema.json' with {type: 'json'};
import numeralSchema from '../../schemas/numeral.schema.json' with {type: 'json'};
import observationSchema from '../../schemas/observation.schema.json' with {type: 'json'};
import provenanceSchema from '../../schemas/provenance.schema.json' with {type: 'json'};
import tombstoneSchema from '../../schemas/tombstone.schema.json' with {type: 'json'};
import type {Article, Finding} from '../model.ts';

/** What may stand in a cell; decimals are strings. */
export type Cell = string | number | boolean | null;

/** A row as a table's JSON has it. */
export type Row = Readonly<Record<string, Cell>>;

/** An article with what the checks found in it. */
export interface Checked {
  readonly article: Article;
  readonly findings: readonly Finding[];
}

/** One table, published as `<name>.csv` and `<name>.json`. */
export interface Table {
  readonly name: string;
  /** In the order of the schema's properties. */
  readonly columns: readonly string[];
  /** Columns that together name a row. */
  readonly key: readonly string[];
  readonly schema: TableSchema;
  /** The rows that one article adds. */
  rows(checked: Checked): readonly object[];
}

/** A schema of `schemas/` that describes the rows of a table. */
export interface TableSchema {
  /** Ends in the schema’s name: `…/observation.schema.json`. */
  readonly $id: string;
  readonly title: string;
  readonly 'x-title-zh': string;
  readonly description: string;
  readonly 'x-description-zh': string;
  readonly properties: object;
  readonly 'x-primary-key': readonly string[];
}

function table(name: string, schema: TableSchema, rows: Table['rows']): Table {
  return {name, columns: Object.keys(schema.properties), key: schema['x-primary-key'], schema, rows};
}

/** Every table, in the order of the index's counts. Codelists are not an article's: they come at the end. */
export const tables: readonly Table[] = [
  table('documents', documentSchema, ({article}) => [article.document]),
  table('observations', observationSchema, ({article}) => article.observations),
  table('findings', findingSchema, ({findings}) => findings),
  table('numerals', numeralSchema, ({article}) => article.numerals),
  table('provenance', provenanceSchema, ({article}) => article.provenance),
  table('reviews', decisionSchema, ({article}) => article.reviews ?? []),
  table('codelists', codelistSchema, () => []),
];

/** The tables that speak of the versions before; they are made from the others once the version is known. */
export const historyTables = {
  changes: table('changes', changeSchema, () => []),
  tombstones: table('tombstones', tombstoneSchema, () => []),
} as const;

/** A row's cells in column order; what is empty is null. */
export function cellsOf(row: object, columns: readonly string[]): Cell[] {
  const cells = row as Readonly<Record<string, Cell | undefined>>;
  return columns.map((column) => {
    const cell = cells[column];
    if (cell === undefined) throw new Error(`a row without ${column}: ${JSON.stringify(row)}`);
    return cell === '' ? null : cell;
  });
}
