/** The tables of a release that is being made, in a folder that nobody sees. */
import type {Counts, Finding} from '../model.ts';
import type {Checked, Piece} from '../publish/index.ts';
import {createPublisher} from '../publish/index.ts';
import type {Row} from '../publish/tables.ts';
import type {Folder} from './compare.ts';
import type {Stage} from './stage.ts';
import {openStage} from './stage.ts';

/** The tables, complete and flushed. */
export interface Drafted {
  readonly staged: Folder;
  readonly counts: Counts;
  /** For `summarise`. */
  readonly tally: ReadonlyMap<string, number>;
}

/** Tables under construction. */
export interface Draft {
  readonly stage: Stage;
  /** Appends one article's rows; articles come in the order of their ids. */
  add(checked: Checked): void;
  /** Ends the tables; the codes that are `published` already stay in them. */
  end(crossFindings: readonly Finding[], published: Iterable<Row>): Drafted;
}

/** Begins a draft in a new folder inside `parent`. */
export function openDraft(parent: string): Draft {
  const stage = openStage(parent);
  const publisher = createPublisher();
  const append = (pieces: readonly Piece[]): void => stage.append(pieces);
  append(publisher.start());
  return {
    stage,
    add: (checked) => append(publisher.add(checked)),
    end(crossFindings, published) {
      append(publisher.end(crossFindings, published));
      const staged = {folder: stage.folder, sums: stage.seal()};
      return {staged, counts: publisher.counts as Counts, tally: publisher.tally};
    },
  };
}
