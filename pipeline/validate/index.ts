/**
 * **validate**: rows against the schemas and the laws of the model, then the arithmetic between figures.
 * A problem refuses the release; a finding is published beside the figures and changes no value.
 */
import type {Article, Finding} from '../model.ts';
import type {Problem} from '../problem.ts';
import {joinDoubts, splitDoubts} from '../vocabulary/codes.ts';
import {brokenAccounts} from './accounts.ts';
import type {Check, Figures} from './check.ts';
import {figuresOf} from './check.ts';
import {growthAndLevels} from './growth-and-levels.ts';
import {impliedBase} from './implied-base.ts';
import {impliedShare} from './implied-share.ts';
import {laws} from './laws.ts';
import {numeralsTooLong} from './numeral-too-long.ts';
import {partsWithinWhole} from './parts-within-whole.ts';
import {rankWithinPeers} from './rank-within-peers.ts';
import {repeatedStatements} from './repeated-statements.ts';
import {brokenFindings, brokenRows, rowProblem} from './rows.ts';
import {shareRange} from './share-range.ts';

export {createCrossChecks} from './across-documents.ts';

/** The checks within an article, in the order in which they are shown for one figure. */
export const checks: readonly Check[] = [
  growthAndLevels,
  impliedBase,
  impliedShare,
  partsWithinWhole,
  shareRange,
  rankWithinPeers,
  repeatedStatements,
];

/** An article that was looked at. With `problems`, nothing of it may be published. */
export interface Validated {
  /** The article, its contradicted observations marked in `doubt`. */
  readonly article: Article;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * Checks one article. All problems of a kind are gathered: the laws between fields are looked at once every
 * row has the form that its schema asks for.
 */
export function validate(article: Article): Validated {
  const malformed = brokenRows(article);
  if (malformed.length > 0) return {article, findings: [], problems: malformed};
  const figures = figuresOf(article);
  const findings = [...checks.flatMap((check) => check.run(figures)), ...numeralsTooLong(figures)]
    .sort((a, b) => position(a) - position(b));
  const problems = [...brokenLaws(figures), ...brokenFindings(article, findings)];
  return {article: markContradicted(article, findings), findings, problems};
}

function brokenLaws(figures: Figures): Problem[] {
  const {article, rows} = figures;
  const ofRows = rows.flatMap((row) => laws.flatMap((law) => {
    const breach = law.test(row, figures);
    return breach ? [rowProblem(article, row, law.name, breach)] : [];
  }));
  return [...ofRows, ...brokenAccounts(figures).map(([rule, row, breach]) => rowProblem(article, row, rule, breach))];
}

/** Where the figure under check stands in the text: the end of the finding's id. */
function position(finding: Finding): number {
  return Number(finding.finding_id.slice(finding.finding_id.lastIndexOf('=') + 1));
}

/** Adds the doubt `contradicted` to the observations of every contradiction; values stay as they are. */
function markContradicted(article: Article, findings: readonly Finding[]): Article {
  const ids = new Set(findings.flatMap(({result, observations}) => (result === 'contradicts' ? observations?.split(';') ?? [] : [])));
  if (ids.size === 0) return article;
  const observations = article.observations.map((row) => (ids.has(row.observation_id)
    ? {...row, doubt: joinDoubts([...splitDoubts(row.doubt), 'contradicted'])}
    : row));
  return {...article, observations};
}
