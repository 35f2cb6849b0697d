/** What a unit measures. Units of one dimension can be compared, and a total is of the dimension of its parts. */
export type Dimension =
  | 'money' | 'ratio' | 'points' | 'multiple' | 'rank' | 'index' | 'count'
  | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'speed' | 'flow' | 'angle' | 'transport' | 'labour'
  | 'energy' | 'power' | 'apparent_power' | 'force' | 'torque' | 'pressure' | 'temperature' | 'frequency'
  | 'voltage' | 'current' | 'charge' | 'resistance' | 'magnetism'
  | 'sound' | 'light' | 'radiation' | 'substance' | 'information' | 'information_rate' | 'computation';

/** A published code and what the standards call it: one row of the units codelist. */
export interface UnitCode {
  /** The published code: ISO 4217, UCUM, or our own (`percent`, `count`, `[mu_cn]`). */
  readonly code: string;
  /** The usual Chinese word. */
  readonly zh: string;
  readonly en: string;
  readonly dimension: Dimension;
  /** The UCUM code, where UCUM has one. */
  readonly ucum?: string;
  /** The ISO 4217 code, for money. */
  readonly iso4217?: string;
  /** The local name in http://qudt.org/vocab/unit/, where QUDT has the unit. */
  readonly qudt?: string;
}

/** A word that is printed after a number, and the code that it stands for. */
export interface UnitWord {
  /** As printed, without 万 or 亿. */
  readonly word: string;
  readonly code: string;
  /** The word to publish, where it differs: ％ → %, 個 → 个. */
  readonly zh?: string;
  /** One `word` is `factor` × `code`: a decimal string, 1 where it is left out. */
  readonly factor?: string;
  /** Other readings, each taken where one of its cues stands in the clause; the row's own is the default. */
  readonly senses?: readonly Sense[];
  readonly example: string;
}

/** Another reading of an ambiguous word: 度 is °C, but kW·h beside 用电 and an angle beside 东经. */
export interface Sense {
  readonly code: string;
  readonly cues: readonly string[];
  readonly example: string;
}

/** A measure word: whatever it counts, the code is `count`. */
export interface Counter {
  readonly word: string;
  readonly zh?: string;
  readonly en: string;
  /** A noun that numerals take without a measure word (31省, 六部门): it belongs to the name as well. */
  readonly noun?: true;
  readonly senses?: readonly Sense[];
  readonly example: string;
}
