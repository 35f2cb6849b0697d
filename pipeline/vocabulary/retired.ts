/** Codes that were published and are used no more: they stay in the codelists, point on, and are never given another meaning. */

/** A code that once stood in a codelist. */
export interface Retired {
  /** The list that it stood in: `indicator`, `unit`, `unit_word`, `area`, or a closed list. */
  readonly codelist: string;
  readonly code: string;
  readonly en: string | null;
  readonly zh: string;
  /** Last date on which the code held, ISO 8601. */
  readonly validTo: string;
  /** The code of the same list that took its place; null where none did. */
  readonly replacedBy: string | null;
}

/** The codes that are used no more, in the order of their lists; none yet. */
export const retired: readonly Retired[] = [];
