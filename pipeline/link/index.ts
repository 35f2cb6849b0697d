/**
 * **link**: each quantity becomes an observation: its indicator, subject, area, period, status, comparison
 * and the figures that it describes. Scopes fold from left to right; names come after parallel lists,
 * comparisons last.
 */
import {createLocator, type Locator} from '../location.ts';
import type {Article, Document, LedgerRow, Observation, Quantities} from '../model.ts';
import {type Anchor, anchorOf} from './anchor.ts';
import {documentRow} from './document-row.ts';
import {doubtReadings} from './doubt/index.ts';
import {scorecard} from './doubt/scorecard.ts';
import {type Entry, ledger} from './ledger.ts';
import {pairLists} from './pairs.ts';
import {provenanceOf} from './provenance.ts';
import {Reader} from './reader.ts';
import type {Reading} from './reading.ts';
import {relate} from './relate.ts';
import {markRepeats} from './repeats.ts';
import {observationId, toRow} from './row.ts';
import {structure} from './structure.ts';

/** Everything a document comes to: its observations, its ledger, and which rule decided each field. */
export function link({document, tokens, amounts}: Quantities): Article {
  const quantities = {document, tokens, amounts};
  const locator = createLocator(document);
  const readings = read(quantities);
  const observations = [...rowsOf(document, locator, readings)];
  const numerals = ledger(document.text, tokens).map((entry) => numeralRow(document, locator, entry, readings));
  const counts = {characters: locator.codePoint(document.raw.length), numerals: numerals.length, observations: observations.length};
  return {
    document: documentRow(document, anchorIn(quantities), counts),
    observations,
    numerals,
    provenance: provenanceOf(readings, observations),
    ...(document.review && {review: document.review}),
  };
}

/** The observations alone, for those who need no ledger: each row is made when it is asked for, and none is kept. */
export const observe = (quantities: Quantities): Iterable<Observation> =>
  rowsOf(quantities.document, createLocator(quantities.document), read(quantities));

function* rowsOf(document: Document, locator: Locator, readings: readonly Reading[]): Generator<Observation> {
  for (const reading of readings) reading.id = observationId(document, locator, reading);
  for (const reading of readings) yield toRow(document, locator, reading);
}

/** The readings of a document, in the order of its text: clause by clause, then what all of them together tell. */
function read(quantities: Quantities): Reading[] {
  const {document, tokens, amounts} = quantities;
  const {text} = document;
  const built = structure(text, tokens, amounts);
  const reader = new Reader(document, built, anchorIn(quantities));
  for (const clause of built.clauses) reader.read(clause);
  const {readings} = reader;
  relate(text, readings);
  pairLists(text, readings);
  doubtReadings(text, built.clauses, readings, markRepeats(readings));
  return readings;
}

/** The moment that a document speaks from. */
function anchorIn({document, tokens}: Quantities): Anchor | null {
  return anchorOf(document.source, tokens.filter((token) => token.kind === 'time'));
}

/** One numeral of the ledger as published: its place in the raw text, and the observation that it went into. */
function numeralRow(document: Document, locator: Locator, entry: Entry, readings: readonly Reading[]): LedgerRow {
  const start = locator.rawStart(entry.start);
  const end = locator.rawEnd(entry.end);
  return {
    document_id: document.source.id,
    numeral_start: locator.codePoint(start),
    numeral_end: locator.codePoint(end),
    line: locator.line(start),
    text: document.raw.slice(start, end),
    class: entry.class,
    rule: entry.rule,
    reason: entry.reason,
    observation_id: entry.quantity < 0 ? null : readings[entry.quantity].id,
  };
}

/** For `explain`: the names that were considered, best first, the cues around each figure, and its signs of doubt with their points. */
export function explainLink(quantities: Quantities): Map<
  string,
  {
    candidates: {name: string; score: number; rule: string}[];
    cues: {start: number; end: number; kind: string}[];
    signs: readonly string[];
  }
> {
  const {document} = quantities;
  const locator = createLocator(document);
  return new Map(
    read(quantities).map((reading) => [
      observationId(document, locator, reading),
      {
        candidates: [...reading.candidates].sort((a, b) => b.score - a.score),
        cues: [
          ...reading.clause.times.map(({start, end}) => ({start, end, kind: 'time'})),
          ...reading.clause.cues.map(({start, end, cue}) => ({start, end, kind: cue})),
          ...(reading.direction ? [{start: reading.direction.start, end: reading.direction.end, kind: 'direction'}] : []),
        ].sort((a, b) => a.start - b.start),
        signs: reading.signs.map((sign) => `${sign} ${scorecard[sign].points}`),
      },
    ]),
  );
}
