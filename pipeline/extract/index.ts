/**
 * **extract**: every numeral of a document and the cues around it. Nothing is converted yet.
 *
 * One scan emits tokens; then each candidate figure is looked at once more with its neighbours, by the
 * rules of `refinements`, in order. What is left over is a figure.
 */
import type {Document, Mentions} from '../model.ts';
import {refine} from './refine/index.ts';
import {scan} from './scan.ts';

/** Finds every numeral and cue of `document`. Linear in the length of its text. */
export function extract(document: Document): Mentions {
  const tokens = scan(document.text);
  refine(document.text, tokens);
  return {document, tokens};
}
