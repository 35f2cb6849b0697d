/** The laws on real texts: the articles of raw/ always, and every text from outside where there are any. */
import {describe, expect, test} from 'vitest';
import {extract} from '../pipeline/extract/index.ts';
import {link} from '../pipeline/link/index.ts';
import {normalise} from '../pipeline/normalise/index.ts';
import {readAlone} from './support/alone.ts';
import type {Text} from './support/corpus.ts';
import {articles, corpusTexts, hasCorpus} from './support/corpus.ts';
import {laws} from './support/laws.ts';
import {documentOf} from './support/text.ts';

/** At most so many rows may need their surroundings to be read. */
const exemptShare = 0.015;

const alone = 'what is printed tells value, unit and bound by itself';

interface Findings {
  /** What breaks each law, by its name. */
  readonly breaches: Readonly<Record<string, string[]>>;
  rows: number;
  exempt: number;
}

/** Reads every text once and asks all laws about it. */
function findingsOf(texts: readonly Text[]): Findings {
  const found: Findings = {breaches: Object.fromEntries([...Object.keys(laws), alone].map((name) => [name, []])), rows: 0, exempt: 0};
  for (const {name, bytes} of texts) {
    const document = documentOf(bytes, {published: '2023-10-10', area: '371600'});
    const article = link(normalise(extract(document)));
    for (const [law, breaks] of Object.entries(laws)) found.breaches[law].push(...breaks(document, article).map((breach) => `${name}: ${breach}`));
    const {rows, exempt, broken} = readAlone(article.observations);
    found.breaches[alone].push(...broken.map((breach) => `${name}: ${breach}`));
    found.rows += rows;
    found.exempt += exempt;
  }
  return found;
}

function holdLaws(texts: () => Text[], atLeast: number): void {
  let found: Findings | undefined;
  const findings = (): Findings => (found ??= findingsOf(texts()));

  test('are read to their end', () => {
    expect(findings().rows).toBeGreaterThanOrEqual(atLeast);
  }, 60_000);

  test.each([...Object.keys(laws), alone])('%s', (law) => {
    expect(findings().breaches[law]).toEqual([]);
  });

  test('few rows need their surroundings to be read', () => {
    const {rows, exempt} = findings();
    expect(exempt / rows, `${exempt} of ${rows} rows are exempt`).toBeLessThan(exemptShare);
  });
}

describe('the articles of raw/', () => {
  holdLaws(articles, 50);
});

describe.skipIf(!hasCorpus)('the texts that OPEN_FIGURES_CORPUS names', () => {
  holdLaws(corpusTexts, 10_000);
});

test.runIf(!hasCorpus)('texts from outside are skipped: OPEN_FIGURES_CORPUS names no folder with corpus/texts', () => {
  expect(corpusTexts()).toEqual([]);
});
