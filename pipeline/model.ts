/**
 * The nouns: what each stage returns. Everything from `Document` on is plain JSON, so that any stage's
 * output can be saved, looked at and fed to the next.
 *
 * Inside, positions count UTF-16 units of `Document.text` as strings do, half-open `[start, end)`.
 * Published positions count Unicode code points of the raw text (W3C Web Annotation, RFC 5147);
 * `link/row.ts` is the one place that converts.
 */

import type {CueKind} from './vocabulary/cues.ts';
import type {BreakKind} from './vocabulary/characters.ts';

/** A file as it lies in `raw/`: nothing decoded yet. */
export interface RawFile {
  /** Path as shown in messages, e.g. `raw/binzhou-sti-2022/article.txt`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly source: Source;
  /** What editors decided about its figures; absent where there is no `review.csv`. */
  readonly review?: Review;
}

/** What an editor does about a figure: the codelist `review_action`. */
export type ReviewAction = 'confirm' | 'correct' | 'reject' | 'add';

/** `raw/<id>/review.csv`, its form checked; `review` holds it to what was read. */
export interface Review {
  /** As shown in messages. */
  readonly path: string;
  /** In the order of the file. */
  readonly decisions: readonly Decision[];
}

/** One line of `review.csv` (`schemas/review.schema.json`); an empty cell is null. */
export interface Decision {
  readonly action: ReviewAction;
  readonly observation_id: string | null;
  readonly span: string | null;
  readonly field: string | null;
  readonly was: string | null;
  readonly value: string | null;
  readonly reviewer: string;
  readonly date: string;
  readonly reason: string;
  /** Where each cell stands, by column; `action` for the line. */
  readonly places: Readonly<Record<string, Place>>;
  /** What the span holds; null where there is none. */
  readonly excerpt: Excerpt | null;
}

/** A place in a file, as an editor shows it: both from 1, the column in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A stretch of the raw text, in code points, half-open. */
export interface Excerpt {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The clause around it. */
  readonly quote: string;
}

/** What is known about an article beside its text: `raw/<id>/source.json`, valid under `schemas/source.schema.json`. */
export interface Source {
  /** The folder name under `raw/`: `[a-z0-9-]{1,80}`. */
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 date, to the precision known: `2023`, `2023-10`, `2023-10-10`; null when unknown. */
  readonly published: string | null;
  /** GB/T 2260 code of the area that the document speaks for; null when unknown. */
  readonly area: string | null;
  readonly area_zh: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly url: string | null;
  /** Who holds the rights in the source text, and on what terms it is used here; null for a text that is read but not published. */
  readonly rights: string | null;
  /** The document that this one corrects, if any. */
  readonly replaces: string | null;
}

/**
 * A stretch of `text` and the stretch of `raw` that it stands for. Segments are sorted, cover the whole
 * text, and are one-to-one when both lengths are equal; a repair (a decoded entity, a deleted character)
 * starts a new one.
 */
export interface Segment {
  readonly text: number;
  readonly textLength: number;
  readonly raw: number;
  readonly rawLength: number;
}

/** **read**: a decoded article. */
export interface Document {
  readonly path: string;
  readonly source: Source;
  /** The encoding that the bytes were in, as WHATWG names it: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`. */
  readonly encoding: string;
  readonly sha256: string;
  readonly byteLength: number;
  readonly review?: Review;
  /** The text as decoded, without a byte-order mark. */
  readonly raw: string;
  /** The text to read: page-break joins, HTML leftovers, widths and stray spaces repaired. */
  readonly text: string;
  readonly offsets: readonly Segment[];
}

/** What kind of number it is: fractions and tenths carry their unit in the numeral itself. */
export type NumberForm = 'arabic' | 'chinese' | 'digits' | 'percent' | 'permille' | 'fraction' | 'tenths' | 'half' | 'vague';

/** A number as printed: a half-open span of the text, its digits and its multiplier. */
export interface PrintedNumber {
  readonly start: number;
  readonly end: number;
  readonly form: NumberForm;
  /** Decimal digits without multiplier: `8.3` of 8.3亿, `7100` of 七千一百亿, `2/3` of 三分之二. */
  readonly digits: string;
  /** Power of ten that the multiplier words stand for. */
  readonly mult: number;
  /** A hedge inside the number: 30余, 8000多万. */
  readonly more: Bound | null;
}

/** How a time expression is meant. */
export type TimeForm =
  /** A stretch of time: 2022年, 1—9月份, 7月29日至8月2日. */
  | 'period'
  /** A point: 2022年底, 截至8月8日24时. */
  | 'instant'
  /** From a point to now: 2015年以来. */
  | 'since'
  /** The same months of another year: 去年同期. */
  | 'same-period'
  /** Several years up to now, or from now on: 五年来, 近三年, 今后五年. */
  | 'span'
  /** 今天, 昨日: `years` holds the offset in days. */
  | 'day'
  /** 本月, 上月末, 下个月: `years` holds the offset in months, the days are those of the month, 31 its last. */
  | 'month'
  /** A time that dates no figure: 80年代, 近年来. */
  | 'vague';

/** A time as written; a year above 1000 is absolute, else an offset from the document's; null is left to the context. */
export interface TimeMention {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly form: TimeForm;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly fromMonth: number;
  readonly fromDay: number;
  readonly toMonth: number;
  readonly toDay: number;
  /** For `span`: how many years back, or ahead where negative; for `day` and `month` the offset. */
  readonly years: number;
}

/** A numeral with its unit and hedges: a candidate figure, nothing converted yet. */
export interface QuantityMention {
  readonly kind: 'quantity';
  /** The span with unit and hedges. */
  start: number;
  end: number;
  readonly number: PrintedNumber;
  /** Index into `units`, -1 where none follows. */
  unit: number;
  /** The unit's word as printed; '' where none follows. */
  unitText: string;
  unitStart: number;
  unitEnd: number;
  /** Denominator of a rate: index into `denominators`, -1 for none. */
  per: number;
  prefix: Bound | null;
  suffix: Bound | null;
  /** The far end of a range. */
  readonly to: PrintedNumber | null;
  /** A word that turns the number into something else: 翻一番, 第2位, 87：9：4. */
  readonly shape: 'plain' | 'doubling' | 'rank' | 'ratio';
  /** The unit is shared with a later member of the list: 0.2个、3.1个百分点. */
  shared: boolean;
  /** The rule that read it. */
  rule: string;
}

/** A numeral that is no figure. */
export interface NumeralMention {
  readonly kind: 'numeral';
  readonly start: number;
  readonly end: number;
  readonly class: Exclude<NumeralClass, 'figure' | 'time'>;
  readonly rule: string;
  readonly reason: string;
}

/** A word that supplies a dimension: 同比, 预计, 累计. */
export interface CueMention {
  readonly kind: 'cue';
  readonly start: number;
  readonly end: number;
  readonly cue: CueKind;
}

/** A sign of punctuation, a bracket or a line’s end. */
export interface BreakMention {
  readonly kind: 'break';
  readonly start: number;
  readonly end: number;
  readonly break: BreakKind;
}

/** What the scanner emits. */
export type Token = QuantityMention | NumeralMention | CueMention | BreakMention | TimeMention;

/** **extract**: every numeral, time and cue of a document, in the order of its text. Nothing converted yet. */
export interface Mentions {
  readonly document: Document;
  readonly tokens: Token[];
}

/** **normalise**: the same, with an exact amount beside each quantity. */
export interface Quantities {
  readonly document: Document;
  readonly tokens: Token[];
  /** One for each quantity among the tokens, in their order. */
  readonly amounts: Amount[];
}

/** What a quantity comes to, before its clause says whether it rose or fell. */
export interface Amount {
  /** Exact decimal in `unit`; null for a range. */
  readonly value: string | null;
  /** Both ends of a range, else null. */
  readonly low: string | null;
  readonly high: string | null;
  readonly bound: Bound;
  /** Published unit code. */
  readonly unit: string;
  readonly unitZh: string | null;
  readonly dimension: string;
  readonly printedNumber: string;
  readonly printedUnit: string | null;
  /** Power of ten of 万, 亿 …; SDMX unit multiplier. */
  readonly unitMult: number;
  readonly decimals: number;
  /** The unit's word is in no table. */
  readonly isUnknownUnit: boolean;
}

/** What a numeral of the text turned out to be. */
export type NumeralClass = 'figure' | 'time' | 'ordinal' | 'name' | 'threshold' | 'other';

/** A row of the published ledger: every numeral of a text has exactly one. */
export interface LedgerRow {
  readonly document_id: string;
  readonly numeral_start: number;
  readonly numeral_end: number;
  readonly line: number;
  readonly text: string;
  readonly class: NumeralClass;
  /** The rule that decided, e.g. `extract/percentage-point`. */
  readonly rule: string;
  /** Why it is no figure, in a few English words; null for figures. */
  readonly reason: string | null;
  /** The observation that it became or takes part in. */
  readonly observation_id: string | null;
}

/** A row of the published provenance: which rule decided a field of an observation. */
export interface ProvenanceRow {
  readonly observation_id: string;
  readonly field: string;
  readonly rule: string;
}

/** The codes of `measure`. */
export type Measure = 'level' | 'growth_rate' | 'change' | 'rank';
/** The codes of `bound`. */
export type Bound = 'exact' | 'about' | 'nearly' | 'over' | 'at_least' | 'under' | 'at_most' | 'between';
/** The codes of `time_basis`. */
export type TimeBasis = 'stated' | 'context' | 'document' | 'inferred';
/** The codes of `status`. */
export type Status = 'actual' | 'provisional' | 'estimate' | 'forecast' | 'target';
/** The codes of `comparison`. */
export type Comparison =
  | 'year_on_year'
  | 'previous_period'
  | 'since_period_start'
  | 'since_base'
  | 'annual_average'
  | 'gap'
  | 'contribution'
  | 'unstated';

/**
 * **link**: one published row. The field descriptions live in `schemas/observation.schema.json`, whose
 * property order is the column order; a test holds this interface against it.
 */
export interface Observation {
  observation_id: string;
  document_id: string;
  indicator: string;
  indicator_code: string | null;
  indicator_en: string | null;
  measure: Measure;
  value: string | null;
  bound: Bound;
  value_min: string | null;
  value_max: string | null;
  unit: string;
  unit_zh: string | null;
  value_text: string;
  printed_number: string;
  printed_unit: string | null;
  unit_mult: number;
  decimals: number;
  time_period: string | null;
  period_start: string | null;
  period_end: string | null;
  time_basis: TimeBasis | null;
  status: Status;
  status_text: string | null;
  cumulative: boolean;
  subject: string | null;
  ref_area: string | null;
  ref_area_zh: string | null;
  comparison: Comparison | null;
  comparison_text: string | null;
  base_period: string | null;
  qualifies: string | null;
  base_observation: string | null;
  price_basis: 'current' | 'constant' | null;
  rank_scope: string | null;
  rank_scope_area: string | null;
  rank_from: 'top' | 'bottom' | null;
  same_as: string | null;
  doubt: string | null;
  review: 'auto' | 'confirmed' | 'corrected' | 'added';
  quote: string;
  numeral_start: number;
  char_start: number;
  char_end: number;
  line: number;
}

/** **link**: everything that one document came to. */
export interface Article {
  readonly document: DocumentRow;
  readonly observations: readonly Observation[];
  readonly numerals: readonly LedgerRow[];
  readonly provenance: readonly ProvenanceRow[];
  readonly review?: Review;
  /** What editors decided, once **review** has applied it; in the order of the text. */
  readonly reviews?: readonly ReviewRow[];
}

/** **review**: a row of the published reviews, one decision of an editor. */
export interface ReviewRow {
  /** `<action>:<observation id>`, and `:<field>` where one field is meant. */
  readonly review_id: string;
  readonly document_id: string;
  readonly observation_id: string;
  readonly action: ReviewAction;
  readonly field: string | null;
  readonly was: string | null;
  readonly value: string | null;
  readonly reviewer: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly reason: string;
}

/** A row of the published documents: the source, its checksum, dates and rights. */
export interface DocumentRow {
  readonly document_id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: string | null;
  readonly published: string | null;
  /** The year that the text speaks from; equals the year of `published` where that is known. */
  readonly year: string | null;
  readonly time_basis: 'document' | 'inferred' | null;
  readonly area: string | null;
  readonly area_zh: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly rights: string | null;
  readonly replaces: string | null;
  readonly encoding: string;
  readonly byte_length: number;
  /** Code points of the raw text. */
  readonly char_length: number;
  readonly sha256: string;
  readonly numeral_count: number;
  readonly observation_count: number;
}

/** The codes of `result`. */
export type FindingResult = 'agrees' | 'contradicts' | 'implies' | 'not_comparable';

/** **validate**: what a check says about one or more observations. It never changes a value. */
export interface Finding {
  /** `<check>:<observation id>` of the figure under check: stable as long as that observation is. */
  readonly finding_id: string;
  readonly document_id: string;
  /** The check's name, e.g. `growth-and-levels`. */
  readonly check: string;
  readonly result: FindingResult;
  /** Observation ids, `;`-separated, in the order of the text; null where the finding is about no observation. */
  readonly observations: string | null;
  readonly printed: string | null;
  readonly expected: string | null;
  /** One sentence for an editor, in Chinese and in English, with the sum worked out. */
  readonly message_zh: string;
  readonly message_en: string;
  readonly line: number | null;
}

/** Rows by table. */
export type Counts = Readonly<Pick<ReleaseEntry, 'documents' | 'observations' | 'findings' | 'numerals' | 'provenance' | 'reviews' | 'codelists'>>;

/** One published version, as `output/index.json` lists it (`schemas/index.schema.json`). */
export interface ReleaseEntry {
  /** Semantic version without `v`. */
  readonly version: string;
  /** ISO 8601, UTC, to the second. */
  readonly released_at: string;
  /** Git commit of the program that made it; null or absent where unknown. */
  readonly code_revision?: string | null;
  readonly change: 'first' | 'major' | 'minor' | 'patch';
  readonly reason_en: string;
  readonly reason_zh: string;
  /** Data files, `SHA256SUMS` not counted. */
  readonly files: number;
  /** SHA-256 of `SHA256SUMS`. */
  readonly sha256: string;
  readonly documents: number;
  readonly observations: number;
  readonly findings: number;
  readonly numerals: number;
  readonly provenance: number;
  /** Absent in versions from before there were reviews. */
  readonly reviews?: number;
  readonly codelists: number;
}

/** `output/index.json`. */
export interface ReleaseIndex {
  readonly latest: string | null;
  /** Oldest first. */
  readonly versions: readonly ReleaseEntry[];
}
