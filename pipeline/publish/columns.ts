/** The columns of a table as its schema describes them: the one place that descriptors, dictionaries and typed files ask. */

/** Types of cells: `decimal` is exact and a string in JSON, `date` is `YYYY-MM-DD`. */
export type Datatype = 'string' | 'integer' | 'boolean' | 'decimal' | 'date';

/** One column of a CSV file. */
export interface Column {
  /** Its key in JSON. */
  readonly name: string;
  /** The header cell: the name, but for files made for spreadsheets. */
  readonly header: string;
  readonly title_en: string;
  readonly title_zh: string;
  readonly description_en: string;
  readonly description_zh: string;
  readonly datatype: Datatype;
  readonly isRequired: boolean;
  /** ECMA-262; null where any text will do. */
  readonly pattern: string | null;
  readonly minimum: number | null;
  /** The codes that may stand there. */
  readonly codes: readonly string[] | null;
  /** The list of codelists.csv that explains them. */
  readonly codelist: string | null;
  /** The table whose primary key the cells hold. */
  readonly references: string | null;
}

interface Property {
  readonly title: string;
  readonly 'x-title-zh': string;
  readonly description: string;
  readonly 'x-description-zh': string;
  readonly type: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly enum?: readonly (string | null)[];
  readonly 'x-datatype'?: Datatype;
  readonly 'x-codelist'?: string;
  readonly 'x-references'?: string;
}

/** The columns that a schema describes, in its order. */
export function columnsOf({properties}: {readonly properties: object}): Column[] {
  return Object.entries(properties as Readonly<Record<string, Property>>).map(([name, property]) => column(name, property));
}

function column(name: string, property: Property): Column {
  const types = [property.type].flat();
  return {
    name,
    header: name,
    title_en: property.title,
    title_zh: property['x-title-zh'],
    description_en: property.description,
    description_zh: property['x-description-zh'],
    datatype: property['x-datatype'] ?? types[0] as Datatype,
    isRequired: !types.includes('null'),
    pattern: property.pattern ?? null,
    minimum: property.minimum ?? null,
    codes: property.enum?.filter((code) => code !== null) ?? null,
    codelist: property['x-codelist'] ?? null,
    references: property['x-references'] ?? null,
  };
}
