/**
 * **read**: a file as it lies in `raw/` becomes a document: decoded, and its text repaired where the page
 * spoiled it. What was repaired stays visible: `offsets` leads every character back to the raw text.
 */
import {createHash} from 'node:crypto';
import type {Document, RawFile} from '../model.ts';
import {Refusal} from '../problem.ts';
import {controls} from './controls.ts';
import {decode} from './decode.ts';
import {html} from './html.ts';
import {justification} from './justification.ts';
import {lines} from './lines.ts';
import type {Repair} from './repair.ts';
import {apply, trace} from './repair.ts';
import {narrowSpaces, wideSpaces} from './spaces.ts';
import {widths} from './widths.ts';
import {zeroWidth} from './zero-width.ts';

/** The repairs, in order. */
export const repairs: readonly Repair[] = [
  html, controls, zeroWidth, narrowSpaces, justification, widths, lines, wideSpaces,
];

/**
 * Reads one article.
 *
 * @throws Refusal when the bytes are no text (`read/undecodable`, `read/nul`, …) or hold none (`read/empty`)
 */
export function read(file: RawFile): Document {
  const {encoding, raw} = decode(file.path, file.bytes);
  const {text, offsets} = repairs.reduce((traced, repair) => apply(traced, repair.edits(traced.text)), trace(raw));
  if (text.trim() === '') refuseEmpty(file);
  return {
    path: file.path,
    source: file.source,
    ...(file.review && {review: file.review}),
    encoding,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    byteLength: file.bytes.byteLength,
    raw,
    text,
    offsets,
  };
}

function refuseEmpty(file: RawFile): never {
  throw new Refusal([{
    path: file.path, line: null, column: null, rule: 'read/empty',
    seen: file.bytes.byteLength === 0 ? 'An empty file' : 'No text: blanks and mark-up only',
    expected: 'an article',
    remedy: 'Put the article into the file, or take the file away.',
  }]);
}
