/** Who publishes, where and on what terms: `raw/publication.json`, checked before any text is read. */
import {join} from 'node:path';
import {readRegularFile} from './disk.ts';
import {factsLimit, parseFacts} from './facts.ts';
import {Refusal} from './problem.ts';
import type {PublicationFacts} from './publish/format.ts';

/** A reserved name (RFC 6761) that nobody can reach: it stands until an owner sets the address of `output/`. */
const placeholderUrl = 'https://open-figures.example/';

/** `publication.json` in the folder `raw`, checked. @throws Refusal `publication/missing`, `publication/json`, `publication/schema` */
export function loadPublication(raw: string): PublicationFacts {
  const path = join(raw, 'publication.json');
  return parsePublication(path, bytesOf(path));
}

/** Parses and checks a `publication.json`. @throws Refusal with everything that is wrong */
function parsePublication(path: string, bytes: Uint8Array): PublicationFacts {
  const {value, problems} = parseFacts(path, bytes, 'publication');
  if (problems.length > 0) throw new Refusal(problems);
  const facts = value as Omit<PublicationFacts, 'is_placeholder'>;
  return {...facts, is_placeholder: facts.base_url === placeholderUrl};
}

function bytesOf(path: string): Uint8Array {
  try {
    return readRegularFile(path, {limit: factsLimit});
  } catch (error) {
    if (!(error instanceof Refusal) || error.problems[0].rule !== 'file/missing') throw error;
    throw new Refusal([{
      ...error.problems[0], rule: 'publication/missing', expected: 'a statement of who publishes the data, where and on what terms',
      remedy: 'Copy raw/publication.json of Open Figures there and change what is not yours; schemas/publication.schema.json explains every field.',
    }], error);
  }
}
