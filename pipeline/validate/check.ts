/** What an arithmetic check is, and how it says what it found. */
import type {Article, Finding, FindingResult, Observation} from '../model.ts';

/** One idea about figures that must fit each other. */
export interface Check {
  /** Published in `findings.check`. */
  readonly name: string;
  /** Rows (only what matters of them) and what the check says: its documentation and its tests. */
  readonly examples: readonly CheckExample[];
  run(figures: Figures): Finding[];
}

/** `[result, expected]`, `expected` as published. */
export interface CheckExample {
  /** The words that the rows stand for. */
  readonly text: string;
  readonly rows: readonly Partial<Observation>[];
  readonly finds: readonly (readonly [FindingResult, string | null])[];
}

/** An article's observations, to walk and to look up. */
export interface Figures {
  readonly article: Article;
  readonly rows: readonly Observation[];
  /** The row that an id names, if the article has it. */
  get(id: string | null): Observation | undefined;
  /** The growth rates, changes and ranks that describe a row. */
  describing(row: Observation): readonly Observation[];
}

/** Makes an article's observations ready to be looked up. */
export function figuresOf(article: Article): Figures {
  const byId = new Map(article.observations.map((row) => [row.observation_id, row]));
  const described = new Map<string, Observation[]>();
  for (const row of article.observations) {
    if (row.qualifies === null) continue;
    const others = described.get(row.qualifies);
    if (others) others.push(row);
    else described.set(row.qualifies, [row]);
  }
  return {
    article,
    rows: article.observations,
    get: (id) => (id === null ? undefined : byId.get(id)),
    describing: ({observation_id}) => described.get(observation_id) ?? [],
  };
}

/** What a check says: the sum in both languages, and what it led to. */
export interface Verdict {
  readonly result: FindingResult;
  readonly expected: string | null;
  readonly zh: string;
  readonly en: string;
}

/** A finding about `subject`, the figure under check, to which `others` were held. */
export function finding(check: string, subject: Observation, others: readonly Observation[], verdict: Verdict): Finding {
  const rows = [subject, ...others].sort((a, b) => a.numeral_start - b.numeral_start);
  return {
    finding_id: `${check}:${subject.observation_id}`,
    document_id: subject.document_id,
    check,
    result: verdict.result,
    observations: rows.map((row) => row.observation_id).join(';'),
    printed: subject.value,
    expected: verdict.expected,
    message_zh: verdict.zh,
    message_en: verdict.en,
    line: subject.line,
  };
}

/** A figure as a sum shows it: `5655万元`, `-2.27%`; the sign comes from the value. Words are shown as printed. */
export function shown(row: Observation): string {
  const words = row.value_text.replace(/\s+|<[^<>]{1,200}>/g, '');
  const digits = `${row.printed_number}${row.printed_unit ?? ''}`;
  if (row.bound !== 'exact' || !words.includes(digits)) return words;
  return row.value?.startsWith('-') && !digits.startsWith('-') ? `-${digits}` : digits;
}

/** ` of 2021`, to follow a noun; nothing where the base period is unknown. */
export function ofBase(row: Observation): string {
  return row.base_period === null ? '' : ` of ${row.base_period}`;
}

/** `2021 的`, to precede a noun. */
export function ofBaseZh(row: Observation): string {
  return row.base_period === null ? '' : ` ${row.base_period} 的`;
}
