/**
 * The program: one article after the other through the stages, each forgotten once its rows are written.
 *
 * ```ts
 * for (const id of ids) validate(review(link(normalise(extract(read(loadArticle(raw, id)))))))
 * ```
 */
import {listRaw} from './disk.ts';
import {extract} from './extract/index.ts';
import {link} from './link/index.ts';
import type {Article, Document, Mentions, Quantities, RawFile} from './model.ts';
import {normalise} from './normalise/index.ts';
import type {Problem} from './problem.ts';
import {Refusal} from './problem.ts';
import {read} from './read/index.ts';
import {review} from './review/index.ts';
import {loadArticle, loadSource} from './source.ts';
import type {Validated} from './validate/index.ts';
import {validate} from './validate/index.ts';

/** How many problems are gathered before we stop looking for more. */
const enough = 100;

/** A stage that takes one document's result to the next. */
export interface Stage {
  readonly name: string;
  /** What it returns, for messages. */
  readonly noun: string;
  run(input: unknown): unknown;
  /** Whether a value is what this stage returns. */
  made(value: Readonly<Record<string, unknown>>): boolean;
  /** The document that a result is about. */
  documentId(output: unknown): string;
}

/** The stages that look at one document at a time, in order. Each takes what the one before returns. */
export const stages: readonly Stage[] = [
  {
    name: 'read', noun: 'Document',
    run: (input) => read(input as RawFile),
    made: (value) => 'offsets' in value,
    documentId: (output) => (output as Document).source.id,
  },
  {
    name: 'extract', noun: 'Mentions',
    run: (input) => extract(input as Document),
    made: (value) => 'tokens' in value && !('amounts' in value),
    documentId: (output) => (output as Mentions).document.source.id,
  },
  {
    name: 'normalise', noun: 'Quantities',
    run: (input) => normalise(input as Mentions),
    made: (value) => 'amounts' in value,
    documentId: (output) => (output as Quantities).document.source.id,
  },
  {
    name: 'link', noun: 'Article',
    run: (input) => link(input as Quantities),
    made: (value) => 'numerals' in value && !('reviews' in value),
    documentId: (output) => (output as Article).document.document_id,
  },
  {
    name: 'review', noun: 'reviewed Article',
    run: (input) => review(input as Article),
    made: (value) => 'numerals' in value && 'reviews' in value,
    documentId: (output) => (output as Article).document.document_id,
  },
  {
    name: 'validate', noun: 'Validated',
    run: (input) => validate(input as Article),
    made: (value) => 'article' in value && 'findings' in value,
    documentId: (output) => (output as Validated).article.document.document_id,
  },
];

/** From a file to what the last of `through` returns. */
export function pass(input: unknown, through: readonly Stage[]): unknown {
  return through.reduce((value, stage) => stage.run(value), input);
}

/** Every article of a folder: names and sources are checked before the first text is read. */
export interface Articles {
  readonly ids: readonly string[];
  /** Files that belong to no article. */
  readonly strays: readonly string[];
  /** In the order of the ids. */
  files(): Iterable<() => RawFile>;
}

/** Opens a folder of articles. @throws Refusal with all that is wrong with names and sources */
export function openRaw(raw: string): Articles {
  const {ids, strays} = listRaw(raw);
  const problems = new Problems();
  for (const id of ids) problems.gather(() => loadSource(raw, id));
  problems.refuse();
  return {
    ids,
    strays,
    *files() {
      for (const id of ids) yield () => loadArticle(raw, id);
    },
  };
}

/**
 * What the stages up to `review` make of every article of `raw`, in the order of ids.
 *
 * @throws Refusal at the end, with everything that could not be read
 */
export function* articlesOf(raw: string): Generator<Article> {
  const problems = new Problems();
  for (const file of openRaw(raw).files()) {
    const article = problems.gather(() => review(link(normalise(extract(read(file()))))));
    if (article !== null) yield article;
  }
  problems.refuse();
}

/** Gathers what is wrong, document after document, so that the user mends it in one go. */
export class Problems {
  private readonly found: Problem[] = [];

  /** Runs `action`; a refusal is kept, and null returned. Stops everything when there are too many. */
  gather<Result>(action: () => Result): Result | null {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.add(error.problems);
      return null;
    }
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) this.found.push(problem);
    if (this.found.length >= enough) this.refuse();
  }

  /** @throws Refusal if there are any */
  refuse(): void {
    if (this.found.length > 0) throw new Refusal(this.found);
  }
}
