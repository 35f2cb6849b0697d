/** The reader of clauses: follows what goes on from one to the next, and settles figure by figure what each says. */
import type {Document} from '../model.ts';
import type {Anchor} from './anchor.ts';
import {Places, settleArea} from './area.ts';
import {compareReading, comparisonOf, type Spoken} from './compare/index.ts';
import {UsualComparison} from './compare/usual.ts';
import {widenHedge} from './context.ts';
import {CumulativeCues} from './cumulative.ts';
import {datePeriod, startOfPair} from './dating.ts';
import {isBaseLevel, isOtherRate, isPrintedNegative, measureReading, widenToVerb} from './measure.ts';
import {nameReading} from './naming/index.ts';
import {settleSubject} from './owner.ts';
import {PriceBasis} from './price-basis.ts';
import {addDoubt, newReading, type Reading} from './reading.ts';
import {defaultPeriod} from './role.ts';
import {Scope} from './scope/index.ts';
import {settleStatus} from './status.ts';
import {StatusCues} from './status-cues.ts';
import type {Clause, Figure, Structure} from './structure.ts';
import {Subjects} from './subject/index.ts';
import {Surroundings} from './surroundings.ts';
import {settleUnit} from './unit.ts';
import {Wholes} from './wholes.ts';

/** Reads the clauses of a document, in order. */
export class Reader {
  /** The figures read so far, in the order of the text. */
  readonly readings: Reading[] = [];
  private readonly text: string;
  private readonly built: Structure;
  private readonly anchor: Anchor | null;
  /** The code of the document's own area. */
  private readonly area: string | null;
  private readonly scope: Scope;
  private readonly subjects: Subjects;
  private readonly places: Places;
  private readonly surroundings: Surroundings;
  private readonly wholes = new Wholes();
  private readonly prices = new PriceBasis();
  private readonly statusCues: StatusCues;
  private readonly cumulativeCues = new CumulativeCues();
  /** By its number, 1 for each sentence and each paragraph that has a figure. */
  private readonly countedSentences: Uint8Array;
  private readonly countedParagraphs: Uint8Array;
  private readonly usual: UsualComparison;
  private spoken: Spoken | null = null;
  private nextHeading = 0;

  constructor({text, source}: Document, built: Structure, anchor: Anchor | null) {
    this.text = text;
    this.built = built;
    this.anchor = anchor;
    this.area = source.area;
    this.scope = new Scope(text, built.clauses, anchor, anchor === null ? null : defaultPeriod(text, built, anchor));
    this.subjects = new Subjects(text, source.area_zh ?? '');
    this.places = new Places(text, source.area);
    this.surroundings = new Surroundings(built.clauses[0]);
    this.statusCues = new StatusCues(text);
    this.usual = new UsualComparison(text, built.clauses);
    this.countedSentences = withFigures(built.clauses, 'sentence');
    this.countedParagraphs = withFigures(built.clauses, 'paragraph');
  }

  /** Reads a clause, which follows the one read last. */
  read(clause: Clause): void {
    this.passHeadings(clause);
    this.scope.enter(clause);
    this.prices.enter(clause);
    this.surroundings.enter(clause);
    this.wholes.enter(this.text, clause, this.readings);
    this.enterSubject(clause);
    if (clause.figures.length === 0) {
      this.statusCues.enter(clause);
      this.surroundings.pass(this.text, clause);
      this.spoken = comparisonOf(this.text, clause, this.scope.times) ?? this.spoken;
      return;
    }
    for (const figure of clause.figures) this.readings.push(this.readFigure(figure, clause));
    this.wholes.leave(clause);
  }

  private passHeadings(clause: Clause): void {
    const {headings} = this.built;
    for (; this.nextHeading < headings.length; this.nextHeading += 1) {
      const heading = headings[this.nextHeading];
      if (heading.start > clause.start || clause.start > heading.end) return;
      this.scope.heading(heading);
      this.subjects.heading(heading);
    }
  }

  /** Places and subjects are followed where a figure can be theirs. */
  private enterSubject(clause: Clause): void {
    const isCounted = this.countedSentences[clause.sentence] === 1;
    const isPlaced = this.countedParagraphs[clause.paragraph] === 1 && this.places.enter(clause, isCounted);
    if (isCounted || this.countedSentences[clause.sentence + 1] === 1 || clause === this.surroundings.paragraphClause)
      this.subjects.enter(clause, isPlaced, isCounted);
  }

  private readFigure(figure: Figure, clause: Clause): Reading {
    const {text, readings, scope} = this;
    const reading = newReading(figure);
    const previous = readings[readings.length - 1] ?? null;
    this.measure(reading, previous);
    nameReading(this.surroundings.contextOf(text, readings, this.wholes.of(clause, previous)), reading);
    if (isRateBefore(reading)) reading.measure = 'growth_rate';
    settleUnit(reading);
    widenToVerb(text, reading);
    settleSubject(text, reading, readings, this.subjects);
    settleArea(text, reading, this.places, this.subjects, this.area);
    datePeriod(text, scope, reading, readings, this.spoken);
    settleStatus(text, reading, scope, this.statusCues, this.anchor);
    reading.cumulative = reading.measure === 'level' && this.cumulativeCues.governs(clause, reading.start);
    this.compare(reading, previous);
    reading.priceBasis = this.prices.of(clause);
    if (figure.amount.isUnknownUnit && reading.unitZh === figure.amount.unitZh) addDoubt(reading, 'unit_unknown');
    return reading;
  }

  /** What is measured, with its hedge and its sign. */
  private measure(reading: Reading, previous: Reading | null): void {
    const {text} = this;
    widenHedge(text, reading);
    measureReading(text, reading, previous);
    if (isPrintedNegative(text, reading.figure)) reading.isNegative = true;
    reading.isBase = reading.measure === 'level' && isBaseLevel(text, reading);
    if (reading.isBase && previous?.measure === 'growth_rate' && previous.clause.sentence === reading.clause.sentence && previous.unit === reading.unit && !text.slice(reading.figure.lead.start, reading.start).includes('比')) reading.measure = 'growth_rate'; // 增长2.1%，低于去年的3.1%
    if (reading.measure === 'level' && isOtherRate(text, reading, previous)) reading.measure = 'growth_rate';
    if (reading.figure.amount.value === '0') reading.isNegative = false; // zero has no sign
  }

  /** What it is compared with, and what that says of the figures that follow. */
  private compare(reading: Reading, previous: Reading | null): void {
    const {clause, measure, start: at} = reading;
    const pair = measure === 'level' ? null : startOfPair(this.readings, clause.sentence);
    this.spoken = compareReading(this.text, reading, this.scope.times, this.spoken, previous, pair);
    this.usual.settle(reading, previous);
    if (measure === 'level' && clause.cues.some(({cue, start}) => cue === 'year-on-year' && start < at))
      this.spoken = {sentence: clause.sentence, comparison: 'year_on_year', base: null};
  }
}

/** 总产值的增长速度，一九八一年计划为3.7%: the clause before said that rates follow. */
const isRateBefore = ({measure, unit, name, nameRule}: Reading): boolean =>
  measure === 'level' && unit === 'percent' && nameRule === 'link/noun-of-clause-before' && /(?:增长速度|增速|增长率|增幅|涨幅|降幅)$/.test(name);

/** By its number, 1 for each sentence or paragraph that has a figure. */
function withFigures(clauses: readonly Clause[], part: 'sentence' | 'paragraph'): Uint8Array {
  const marks = new Uint8Array(clauses[clauses.length - 1][part] + 2);
  for (const clause of clauses) if (clause.figures.length > 0) marks[clause[part]] = 1;
  return marks;
}
