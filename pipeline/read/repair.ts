/**
 * A repair: one way in which pages spoil text, and how it is undone. Repairs run in the order of
 * `read/index.ts`, each on what the one before left.
 */
import type {Segment} from '../model.ts';

/** Replaces `[start, end)` by `text`. With equal lengths the characters correspond one to one. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way in which texts are damaged, and its mending. */
export interface Repair {
  /** E.g. `read/zero-width`. */
  readonly name: string;
  /** What it does alone, and what it must leave: documentation and test in one. */
  readonly examples: readonly {readonly from: string; readonly to: string}[];
  /** The edits that `text` needs, sorted, not overlapping; nearly free when it needs none. */
  edits(text: string): readonly Edit[];
}

/** A text on its way from raw to clean, and where its characters come from. */
export interface Traced {
  readonly text: string;
  readonly offsets: readonly Segment[];
}

/** The identity: `raw` as its own clean text. */
export function trace(raw: string): Traced {
  const all = {text: 0, textLength: raw.length, raw: 0, rawLength: raw.length};
  return {text: raw, offsets: raw === '' ? [] : [all]};
}

/** Applies `edits` and leads the result back to the raw text. Linear in edits and segments. */
export function apply(traced: Traced, edits: readonly Edit[]): Traced {
  if (edits.length === 0) return traced;
  const source = new Source(traced.offsets);
  const pieces: string[] = [];
  let copied = 0;
  for (const edit of edits) {
    source.keep(edit.start);
    if (edit.text.length === edit.end - edit.start) source.keep(edit.end);
    else source.replace(edit.end, edit.text.length);
    pieces.push(traced.text.slice(copied, edit.start), edit.text);
    copied = edit.end;
  }
  pieces.push(traced.text.slice(copied));
  source.keep(traced.text.length);
  return {text: pieces.join(''), offsets: source.made};
}

/** Reads the old segments from left to right and writes the new ones. */
class Source {
  readonly made: Segment[] = [];
  private readonly old: readonly Segment[];
  private index = 0;
  private at = 0;
  private length = 0;

  constructor(old: readonly Segment[]) {
    this.old = old;
  }

  /** Takes the old text up to `end` over as it is. */
  keep(end: number): void {
    for (const {raw, rawLength, textLength, isOneToOne} of this.read(end)) {
      const last = this.made.at(-1);
      const continues = last !== undefined && isOneToOne && last.textLength === last.rawLength
        && last.raw + last.rawLength === raw;
      if (continues) this.made.pop();
      const merged = continues ? last.textLength : 0;
      this.made.push({
        text: this.length - merged, textLength: textLength + merged,
        raw: raw - merged, rawLength: rawLength + merged,
      });
      this.length += textLength;
    }
  }

  /** Lets `length` new characters stand for the old text up to `end`. */
  replace(end: number, length: number): void {
    let from = -1;
    let to = -1;
    for (const {raw, rawLength} of this.read(end)) {
      if (from < 0) from = raw;
      to = raw + rawLength;
    }
    if (length > 0) this.made.push({text: this.length, textLength: length, raw: from, rawLength: to - from});
    this.length += length;
  }

  /** The parts of old segments up to `end`; a part of a repaired place stands for the whole of it. */
  private *read(end: number) {
    while (this.at < end) {
      const {text, textLength, raw, rawLength} = this.old[this.index];
      const isOneToOne = textLength === rawLength;
      const stop = Math.min(end, text + textLength);
      const from = isOneToOne ? raw + this.at - text : raw;
      yield {raw: from, rawLength: isOneToOne ? stop - this.at : rawLength, textLength: stop - this.at, isOneToOne};
      this.at = stop;
      if (stop === text + textLength) this.index++;
    }
  }
}
