/** JSON Schema 2020-12, compiled from `schemas/` when first asked for. */
import {readFileSync} from 'node:fs';
import type {ErrorObject, ValidateFunction} from 'ajv';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A file of `schemas/`, without `.schema.json`. */
export type SchemaName =
  | 'source' | 'document' | 'observation' | 'numeral' | 'provenance' | 'finding' | 'codelist' | 'index' | 'publication' | 'dictionary' | 'conflict' | 'sdmx'
  | 'change' | 'tombstone' | 'review' | 'decision';

/** One way in which data breaks its schema. */
export interface SchemaError {
  /** RFC 6901 pointer to what is wrong: `/authors/0`; the empty string is the whole. */
  readonly pointer: string;
  /** What was expected, to follow “expected”: `one of zh-CN, en`. */
  readonly message: string;
  /** The schema's keyword that failed, e.g. `pattern`. */
  readonly keyword: string;
  /** What was there, as JSON, shortened. */
  readonly seen: string;
  /** What the schema says about the field, a sentence; null where it says nothing. */
  readonly description: string | null;
  /** Whether the field may be null. */
  readonly isNullable: boolean;
}

let ajv: Ajv2020 | undefined;
const compiled = new Map<SchemaName, ValidateFunction>();

/** Checks data against a schema and gathers everything that is wrong: `validator('source')({})`. */
export function validator(name: SchemaName): (data: unknown) => SchemaError[] {
  const isValid = compiled.get(name) ?? compile(name);
  return (data) => isValid(data) ? [] : isValid.errors!.filter(({keyword}) => keyword !== 'if').map(schemaError);
}

function compile(name: SchemaName): ValidateFunction {
  ajv ??= create();
  const schema = JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
  const validate = ajv.compile(schema);
  compiled.set(name, validate);
  return validate;
}

function create(): Ajv2020 {
  const made = new Ajv2020({allErrors: true, strict: true, strictTypes: false, verbose: true});
  (addFormats as unknown as (to: Ajv2020) => void)(made);
  for (const keyword of ['x-title-zh', 'x-description-zh', 'x-codelist', 'x-primary-key', 'x-datatype', 'x-references']) made.addKeyword(keyword);
  return made;
}

function schemaError(error: ErrorObject): SchemaError {
  const seen = JSON.stringify(error.data) ?? 'nothing';
  return {
    pointer: error.instancePath,
    message: expectation(error),
    keyword: error.keyword,
    seen: seen.length > 80 ? `${seen.slice(0, 79)}…` : seen,
    description: (error.parentSchema as {description?: string}).description ?? null,
    isNullable: [(error.parentSchema as {type?: string | string[]}).type].flat().includes('null'),
  };
}

function expectation({keyword, params, message}: ErrorObject): string {
  switch (keyword) {
    case 'enum': return `one of ${(params.allowedValues as unknown[]).map((value) => value ?? 'null').join(', ')}`;
    case 'type': return [params.type].flat().join(' or ');
    case 'pattern': return `the form ${params.pattern}`;
    case 'required': return `the field “${params.missingProperty}”`;
    case 'additionalProperties': return `no field “${params.additionalProperty}”`;
    default: return message!.replace(/^must (?:be )?/, '');
  }
}
