/** Facts that people write down in `raw/` by hand, as JSON: parsed strictly, held against a schema, every error with its place. */
import type {Json} from './json.ts';
import {JsonError, parseJson} from './json.ts';
import {placeOf} from './location.ts';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';
import {decode} from './read/decode.ts';
import type {SchemaName} from './schema.ts';
import {validator} from './schema.ts';

/** Bytes that a file of facts may have. */
export const factsLimit = 2 ** 20;

/** A parsed file of facts. */
export interface Facts {
  readonly value: unknown;
  /** In which ways it breaks its schema: `<schema>/schema`. */
  readonly problems: readonly Problem[];
  /** 1-based line and column of the value that an RFC 6901 pointer names, for problems that a schema cannot find. */
  at(pointer: string): {readonly line: number; readonly column: number};
}

/** Parses the file `path` and holds it against the schema `name`. @throws Refusal `<name>/json` where it is no JSON */
export function parseFacts(path: string, bytes: Uint8Array, name: SchemaName): Facts {
  const {raw} = decode(path, bytes);
  const json = parse(path, raw, name);
  const at: Facts['at'] = (pointer) => placeOf(raw, json.at(pointer));
  return {value: json.value, problems: schemaProblems(path, name, json.value, at), at};
}

function parse(path: string, raw: string, name: SchemaName): Json {
  try {
    return parseJson(raw);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const {seen, expected, rule, offset} = error;
    const remedy = rule === 'syntax' ? 'Mend the JSON.' : 'Take it out.';
    throw new Refusal([{path, ...placeOf(raw, offset), rule: `${name}/json`, seen, expected, remedy}], error);
  }
}

function schemaProblems(path: string, name: SchemaName, value: unknown, at: Facts['at']): Problem[] {
  return validator(name)(value).map(({pointer, message, keyword, seen, description, isNullable}) => ({
    path, ...at(pointer), rule: `${name}/schema`,
    seen: keyword === 'required' || keyword === 'additionalProperties' ? 'The object' : `${pointer.slice(1) || 'The file'} is ${seen}`,
    expected: message,
    remedy: pointer === '' || description === null ? `See schemas/${name}.schema.json.` : `${description}${isNullable ? ' What is unknown is null.' : ''}`,
  }));
}
