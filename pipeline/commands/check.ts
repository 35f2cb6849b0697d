/** `figures check`: whether `output/` is what `raw/` gives, and what it was when it was published. */
import type {Article} from '../model.ts';
import type {Problem} from '../problem.ts';
import {formatProblem, Refusal} from '../problem.ts';
import type {CheckAgainst} from '../store/differences.ts';
import {findDifferences} from '../store/differences.ts';
import type {Validated} from '../validate/index.ts';
import {createCrossChecks, validate} from '../validate/index.ts';
import {print, warn} from './streams.ts';

/** What is held against what. */
export interface CheckOptions {
  /** The folder of releases. */
  readonly output: string;
  /** What the stages up to `link` make of `raw/` now, in the order of the ids. */
  readonly articles: Iterable<Article>;
  /** What the files beside the tables are made again with. */
  readonly against: CheckAgainst;
}

/**
 * Makes the release again, in a temporary folder, and says on standard error what differs. Changes nothing.
 *
 * @returns the exit code: 0 when all is as it should be, 1 otherwise
 * @throws Refusal where the articles may not be published
 */
export async function check({output, articles, against}: CheckOptions): Promise<number> {
  const refused: Problem[] = [];
  const {problems, attributions, versions} = await findDifferences(output, validated(articles, refused), createCrossChecks(), against);
  if (refused.length > 0) throw new Refusal(refused);
  for (const problem of problems) warn(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return 1;
  for (const file of attributions) await print(`${file} names other rules than now, with the same results: that makes no new version.\n`);
  const verified = versions.length === 1 ? 'one version verifies' : `${versions.length} versions verify`;
  await print(`${output}: ${verified}, and v${versions.at(-1)!.version} is what the articles give.\n`);
  return 0;
}

/** The articles that may be published; what is wrong with the others goes to `refused`. */
function* validated(articles: Iterable<Article>, refused: Problem[]): Generator<Validated> {
  for (const article of articles) {
    const result = validate(article);
    refused.push(...result.problems);
    if (result.problems.length === 0) yield result;
  }
}
