/**
 * **link**: each quantity becomes an observation: its indicator, subject, area, period, status, comparison
 * and the figures that it describes. Scopes fold from left to right; names come after parallel lists,
 * comparisons last.
 */
import {createLocator, type Locator} from '../location.ts';
import type {Article, Document, LedgerRow, Observation, ProvenanceRow, Quantities} from '../model.ts';
import {findArea} from '../vocabulary/areas.ts';
import {anchorOf, isoPeriod, type Period} from './anchor.ts';
import {areaOf, Places, takePlace} from './area.ts';
import {doubtReadings} from './doubt/index.ts';
import {scorecard} from './doubt/scorecard.ts';
import {compareReading, comparisonOf, relate, type Spoken} from './compare.ts';
import {ledger} from './ledger.ts';
import {isBaseLevel, isPrintedNegative, measureReading, widenToVerb} from './measure.ts';
import type {Context} from './naming/context.ts';
import {nameReading} from './naming/index.ts';
import {isOfWhich, widenHedge} from './context.ts';
import {CumulativeCues} from './cumulative.ts';
import {datePeriod} from './dating.ts';
import {ownerBehind} from './organisation.ts';
import {pairLists} from './pairs.ts';
import {addDoubt, lastOf, newReading, type Reading} from './reading.ts';
import {schoolBefore} from './school.ts';
import {settleStatus} from './status.ts';
import {observationId, toRow} from './row.ts';
import {defaultPeriod} from './role.ts';
import {Scope} from './scope/index.ts';
import {StatusCues} from './status-cues.ts';
import {type Clause, structure} from './structure.ts';
import {Subjects} from './subject.ts';
import {settleUnit} from './unit.ts';

/** Everything a document comes to: its observations, its ledger, and which rule decided each field. */
export function link({document, tokens, amounts}: Quantities): Article {
  const quantities = {document, tokens, amounts};
  const locator = createLocator(document);
  const readings = read(quantities);
  const observations = [...rowsOf(document, locator, readings)];
  const numerals = ledger(document.text, tokens).map((entry): LedgerRow => {
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
  });
  return {
    document: documentRow(document, tokens, locator.codePoint(document.raw.length), numerals.length, observations),
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

/** The readings of a document, in the order of its text. */
function read({document, tokens, amounts}: Quantities): Reading[] {
  const {text} = document;
  const built = structure(text, tokens, amounts);
  const times = tokens.filter((token) => token.kind === 'time');
  const anchor = anchorOf(document.source, times);
  const scope = new Scope(text, built.clauses, anchor, anchor === null ? null : defaultPeriod(text, built, anchor));
  const statusCues = new StatusCues(text);
  const cumulativeCues = new CumulativeCues();
  const subjects = new Subjects(text, document.source.area_zh ?? '');
  const counted = withFigures(built.clauses, 'sentence');
  const countedParagraphs = withFigures(built.clauses, 'paragraph');
  const readings: Reading[] = [];
  let spoken: Spoken | null = null;
  let parent: Reading | null = null;
  let parentSentence = -1;
  let paragraph = -1;
  let paragraphClause = built.clauses[0];
  let sentence = -1;
  let firstClause = built.clauses[0];
  let topicClauses: Clause[] = [];
  let label = '';
  let price: 'constant' | 'current' | null = null;
  let priceSentence = -1;
  const places = new Places(text, document.source.area);
  let nextHeading = 0;
  for (const clause of built.clauses) {
    while (
      nextHeading < built.headings.length &&
      built.headings[nextHeading].start <= clause.start &&
      clause.start <= built.headings[nextHeading].end
    ) {
      scope.heading(built.headings[nextHeading]);
      subjects.heading(built.headings[nextHeading]);
      nextHeading += 1;
    }
    scope.enter(clause);
    const isCounted = counted[clause.sentence] === 1;
    const isPlaced = countedParagraphs[clause.paragraph] === 1 && places.enter(clause, isCounted);
    for (const {cue} of clause.cues) if (cue === 'constant' || cue === 'current') [price, priceSentence] = [cue, clause.sentence];
    if (isCounted || counted[clause.sentence + 1] === 1 || clause.paragraph !== paragraph) subjects.enter(clause, isPlaced, isCounted);
    if (clause.paragraph !== paragraph) [paragraph, paragraphClause] = [clause.paragraph, clause];
    if (clause.sentence !== sentence) [sentence, firstClause, topicClauses] = [clause.sentence, clause, []];
    if (clause.figures.length === 0) {
      statusCues.enter(clause);
      spoken = comparisonOf(text, clause, scope.times) ?? spoken;
      label = clause.ending === 'colon' ? text.slice(clause.start, clause.end) : '';
      topicClauses.push(clause);
      if (isOfWhich(text, clause)) [parent, parentSentence] = [wholeBefore(readings, clause.paragraph), clause.sentence];
      continue;
    }
    if (clause.parent !== null) parent = lastOf(readings, (reading) => reading.clause === clause.parent);
    else if (isOfWhich(text, clause)) [parent, parentSentence] = [wholeBefore(readings, clause.paragraph), clause.sentence];
    else if (parent !== null && parentSentence !== clause.sentence) parent = null;
    for (const figure of clause.figures) {
      const reading = newReading(figure);
      const previous = readings[readings.length - 1] ?? null;
      widenHedge(text, reading);
      measureReading(text, reading, previous);
      if (isPrintedNegative(text, figure)) reading.isNegative = true;
      reading.isBase = reading.measure === 'level' && isBaseLevel(text, reading);
      if (figure.amount.value === '0') reading.isNegative = false; // zero has no sign
      const context: Context = {
        text,
        readings,
        parent: parent === previous && clause.parent === null && parentSentence !== clause.sentence ? null : parent,
        paragraphClause,
        topicClauses,
        firstClause,
        label,
      };
      nameReading(context, reading);
      settleUnit(reading);
      widenToVerb(text, reading);
      const shared = reading.topic?.clause.sentence === clause.sentence ? reading.topic : null;
      // 宁化站洪峰水位317.94米，洪峰流量2310立方米/秒
      const listed = subjects.isBeyond('') ? null : ownerInPart(readings, clause.part);
      reading.subject = reading.owner ?? ownerBehind(text, figure) ?? listed ?? shared?.subject ?? subjects.current ?? schoolBefore(readings, reading);
      reading.area = shared?.area ?? null;
      takePlace(reading, document.source.area);
      datePeriod(text, scope, reading, readings, spoken);
      settleStatus(text, reading, scope, statusCues, anchor);
      reading.cumulative = reading.measure === 'level' && cumulativeCues.governs(clause, reading.start);
      reading.area ??= areaOf(text, reading, document.source.area) ?? (places.code !== null && !subjects.isBeyond(findArea(places.code)?.zh ?? '') ? places.code : null);
      spoken = compareReading(text, reading, scope.times, spoken, previous, reading.measure === 'level' ? null : startOfPair(readings, clause.sentence));
      reading.priceBasis = priceSentence === clause.sentence ? price : null;
      if (reading.measure === 'level' && clause.cues.some(({cue, start}) => cue === 'year-on-year' && start < reading.start))
        spoken = {sentence: clause.sentence, comparison: 'year_on_year', base: null};
      if (figure.amount.isUnknownUnit && reading.unitZh === figure.amount.unitZh) addDoubt(reading, 'unit_unknown');
      readings.push(reading);
    }
    if (clause.parent !== null && clause.ending === 'close') parent = null;
  }
  relate(text, readings);
  pairLists(text, readings);
  doubtReadings(text, built.clauses, readings, markRepeats(readings));
  return readings;
}

/** By its number, 1 for each sentence or paragraph that has a figure. */
function withFigures(clauses: readonly Clause[], part: 'sentence' | 'paragraph'): Uint8Array {
  const marks = new Uint8Array(clauses[clauses.length - 1][part] + 2);
  for (const clause of clauses) if (clause.figures.length > 0) marks[clause[part]] = 1;
  return marks;
}

/** The time that a from–to pair of the sentence starts with: 从1997年的7.4万亿元增加到…，平均每年增长7.7%. */
function startOfPair(readings: readonly Reading[], sentence: number): Period | null {
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - farthest && readings[i].clause.sentence === sentence; i -= 1) {
    if (readings[i].rules.time_period === 'link/time-from') return readings[i].period;
  }
  return null;
}

/** How many figures back a look goes, so that it costs a constant. */
const farthest = 30;

/** The owner that the part of the sentence has named so far. */
function ownerInPart(readings: readonly Reading[], part: number): string | null {
  for (let i = readings.length - 1; i >= 0 && i >= readings.length - farthest && readings[i].clause.part === part; i -= 1) {
    const {owner} = readings[i];
    if (owner !== null) return owner;
  }
  return null;
}

/** The last level that 其中 can divide. */
function wholeBefore(readings: readonly Reading[], paragraph: number): Reading | null {
  return lastOf(
    readings,
    (reading) =>
      reading.clause.paragraph === paragraph &&
      reading.measure === 'level' &&
      reading.clause.parent === null &&
      reading.figure.amount.dimension !== 'ratio',
  );
}

/** A fact that was already stated points to its first statement. Gives the readings that another one contests. */
function markRepeats(readings: readonly Reading[]): Set<Reading> {
  const byName = new Map<string, Reading[]>();
  const contested = new Set<Reading>();
  for (const reading of readings) {
    const group = byName.get(reading.name);
    if (group === undefined) byName.set(reading.name, [reading]);
    else {
      let first: Reading | null = null;
      for (const other of group) {
        if (!isSameCell(other, reading)) continue;
        if (isSameValue(other, reading)) first ??= other;
        else if (isContest(other, reading)) contested.add(other).add(reading);
      }
      if (first !== null && reading.nameRule !== 'link/no-name') reading.sameAs = first;
      else if (group.length < 50) group.push(reading);
    }
  }
  return contested;
}

/** Two exact values for one and the same thing, that are not the ends of a pair. */
const isContest = (a: Reading, b: Reading): boolean =>
  a.unitZh === b.unitZh && a.bound === 'exact' && b.bound === 'exact' && !isOfPair(a) && !isOfPair(b);

const isOfPair = ({nameRule, rules}: Reading): boolean => nameRule === 'link/from-to' || rules.time_period === 'link/time-from';

function isSameValue({figure: {amount: x}, isNegative}: Reading, {figure: {amount: y}, isNegative: isOther}: Reading): boolean {
  return x.value === y.value && x.low === y.low && x.high === y.high && isNegative === isOther;
}

function isSameCell(a: Reading, b: Reading): boolean {
  return (
    a.measure === b.measure &&
    a.unit === b.unit &&
    a.subject === b.subject &&
    a.area === b.area &&
    a.status === b.status &&
    a.comparison === b.comparison &&
    a.rankScope === b.rankScope &&
    (a.period === null ? b.period === null : b.period !== null && isoPeriod(a.period) === isoPeriod(b.period))
  );
}

/** Which rule decided each field that a rule decided; fields that merely follow from others have no row. */
function provenanceOf(readings: readonly Reading[], observations: readonly Observation[]): ProvenanceRow[] {
  const rows: ProvenanceRow[] = [];
  readings.forEach((reading, i) => {
    const {observation_id, subject, qualifies, base_observation, rank_scope} = observations[i];
    const {rules, figure} = reading;
    const decided: readonly (readonly [field: string, rule: string])[] = [
      ['value', figure.token.rule],
      ['bound', reading.bound === 'exact' ? '' : 'extract/hedge'],
      ['unit', reading.unit === figure.amount.unit ? figure.token.rule : 'link/unit-of-name'],
      ['indicator', reading.nameRule],
      ['measure', rules.measure],
      ['time_period', rules.time_period],
      ['status', rules.status],
      ['cumulative', reading.cumulative ? 'link/cumulative' : ''],
      ['subject', subject === null ? '' : reading.owner === null ? 'link/subject-of-sentence' : 'link/subject-in-name'],
      ['ref_area', reading.area === null ? 'link/area-of-document' : 'link/area-in-clause'],
      ['comparison', rules.comparison],
      ['qualifies', qualifies === null ? '' : 'link/qualifies'],
      ['base_observation', base_observation === null ? '' : 'link/from-to'],
      ['rank_scope', rank_scope === null ? '' : 'link/rank-scope'],
    ];
    for (const [field, rule] of decided) if (rule !== '') rows.push({observation_id, field, rule});
  });
  return rows;
}

function documentRow(
  document: Document,
  tokens: Quantities['tokens'],
  characters: number,
  numerals: number,
  observations: readonly Observation[],
): Article['document'] {
  const {source} = document;
  const anchor = anchorOf(
    source,
    tokens.filter((token) => token.kind === 'time'),
  );
  return {
    document_id: source.id,
    title: source.title,
    publisher: source.publisher,
    authors: source.authors.length > 0 ? source.authors.join(';') : null,
    published: source.published,
    year: anchor === null ? null : String(anchor.year),
    time_basis: anchor === null ? null : anchor.isInferred ? 'inferred' : 'document',
    area: source.area,
    area_zh: source.area_zh,
    language: source.language,
    url: source.url,
    rights: source.rights,
    replaces: source.replaces,
    encoding: document.encoding,
    byte_length: document.byteLength,
    char_length: characters,
    sha256: document.sha256,
    numeral_count: numerals,
    observation_count: observations.length,
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
