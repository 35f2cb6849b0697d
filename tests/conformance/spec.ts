/** Microsoft's public cases for Chinese, as they lie in the folder that OPEN_FIGURES_CORPUS names. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What a case expects of one stretch of its input. */
export interface Expected {
  readonly Text: string;
  /** UTF-16 units of the input, and of the stretch's last character. */
  readonly Start: number;
  readonly End?: number;
  readonly Length?: number;
  readonly TypeName?: string;
  /** The models' answer: values as strings. */
  readonly Resolution?: {
    readonly value?: string;
    readonly unit?: string;
    readonly isoCurrency?: string;
    readonly values?: readonly Readonly<Record<string, string>>[];
  };
  /** The date parser's answer. */
  readonly Value?: {
    readonly Timex: string;
    readonly FutureResolution: Readonly<Record<string, string>>;
    readonly PastResolution: Readonly<Record<string, string>>;
  };
}

export interface Case {
  /** The file that it stands in, without `.json`. */
  readonly file: string;
  readonly input: string;
  readonly results: readonly Expected[];
  /** The day that the text is read on, `YYYY-MM-DD`; null where nothing hangs on it. */
  readonly readOn: string | null;
}

interface SpecifiedCase {
  readonly Input: string;
  readonly Results: readonly Expected[];
  readonly Context?: {readonly ReferenceDateTime?: string};
}

const corpus = process.env.OPEN_FIGURES_CORPUS;
const folder = corpus === undefined ? '' : join(corpus, 'specs/recognizers-text-zh');

export const hasSpecs = corpus !== undefined && existsSync(folder);

/** The cases of one file. */
export function readCases(file: string): Case[] {
  const text = readFileSync(join(folder, `${file}.json`), 'utf8').replace(/^\ufeff/, '');
  return (JSON.parse(text) as SpecifiedCase[]).map(({Input, Results, Context}) => ({
    file, input: Input, results: Results, readOn: Context?.ReferenceDateTime?.slice(0, 10) ?? null,
  }));
}

/** The exclusive end of an expected stretch. */
export const endOf = ({Start, End, Length}: Expected): number => (End === undefined ? Start + Length! : End + 1);
