/** RDF as others read it: a JSON-LD processor, Turtle, and a SHACL engine. Nothing is fetched. */
import type {DatasetCore, Term} from '@rdfjs/types';
import jsonld from 'jsonld';
import {Parser, Store} from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

/** Contexts that documents name and nobody need fetch: schema.org’s terms all lie in its vocabulary. */
const contexts: Readonly<Record<string, object>> = {
  'https://schema.org/': {'@context': {'@vocab': 'https://schema.org/', '@base': 'https://schema.org/'}},
};

/** The statements of a JSON-LD document. @throws where it is none, says what no context defines, or wants a context that is not at hand */
export async function readJsonLd(document: object): Promise<Store> {
  const documentLoader = async (url: string) => {
    const known = contexts[`${url.replace(/\/$/, '')}/`];
    if (known === undefined) throw new Error(`the context ${url} is not at hand`);
    return {documentUrl: url, document: known};
  };
  const options = {format: 'application/n-quads', documentLoader, safe: true};
  const quads: unknown = await jsonld.toRDF(document, options as jsonld.Options.ToRdf);
  return new Store(new Parser({format: 'application/n-quads'}).parse(String(quads)));
}

/** The statements of a Turtle document. */
export const readTurtle = (text: string): Store => new Store(new Parser().parse(text));

/** What shapes find wrong with data, severity first: `Violation sh:minCount dct:title <…>`. Vocabularies are not imported. */
export async function shaclResults(shapes: DatasetCore, data: DatasetCore): Promise<string[]> {
  const validator = new SHACLValidator(shapes, {importGraph: async () => new Store()});
  const {results} = await validator.validate(data);
  return results.map(({severity, sourceConstraintComponent, path, focusNode, value, message}) => [
    local(severity), local(sourceConstraintComponent), local(path as Term | null), focusNode?.value, value?.value, message.map((text) => text.value).join(' '),
  ].filter(Boolean).join(' ')).sort();
}

/** The last part of a name: `Violation` of `http://www.w3.org/ns/shacl#Violation`. */
const local = (term: Term | null | undefined): string => term?.value?.replace(/^.*[/#]/, '') ?? '';
