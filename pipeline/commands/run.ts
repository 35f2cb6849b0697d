/** `figures run`: the whole flow, or a part of it through standard input and output. */
import {isAbsolute, relative, resolve, sep} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {spinner} from 'zx';
import type {Articles, Stage} from '../flow.ts';
import {openRaw, pass, Problems, stages} from '../flow.ts';
import {openPreview, openPublication} from '../publish-disk.ts';
import type {Validated} from '../validate/index.ts';
import {createCrossChecks} from '../validate/index.ts';
import {openClock} from './clock.ts';
import {codeRevision, imprintOf} from './imprint.ts';
import {readResults} from './results.ts';
import {print} from './streams.ts';
import {createReport} from './report.ts';
import {closest, folderOptions, parse, refuseExtra, UsageError} from './usage.ts';

/** What the stages before `release` are fed with, and how far they go. */
interface Part {
  readonly raw: string;
  readonly output: string;
  /** The document stages to run. */
  readonly through: readonly Stage[];
  /** The file that the results of the stage before come from; null for the articles of `raw`. */
  readonly input: string | null;
  /** The stage whose results `input` holds. */
  readonly before: Stage | null;
  /** Whether to stop and print. */
  readonly isPartial: boolean;
  /** Whether only to say what would be published. */
  readonly isDry: boolean;
  /** Whether observations may be withdrawn. */
  readonly withdraw: boolean;
  /** Whether the exit code tells that there was nothing to publish. */
  readonly tells: boolean;
}

/** Nothing to publish: the exit code with `--exit-code`. */
const nothingNew = 4;

/** Runs the verb. @throws Refusal, Busy, UsageError */
export async function runCommand(args: string[]): Promise<number> {
  const part = partOf(args);
  if (!part.isPartial) return publish(part);
  await printResults(part);
  return 0;
}

function partOf(args: string[]): Part {
  const {values, positionals} = parse(args, {
    ...folderOptions, until: {type: 'string'}, from: {type: 'string'},
    'dry-run': {type: 'boolean'}, withdraw: {type: 'boolean'}, 'exit-code': {type: 'boolean'},
  });
  const {raw, output, until, from} = values;
  const first = from === undefined ? 0 : stageIndex('--from', from, [...stages.slice(1).map(({name}) => name), 'release']) + 1;
  const last = until === undefined ? stages.length - 1 : stageIndex('--until', until, stages.map(({name}) => name));
  if (until !== undefined && last < first) throw new UsageError(`--until ${until} comes before --from ${from}`);
  if (until !== undefined) refuseOptions(values, 'dry-run', 'withdraw', 'exit-code');
  refuseExtra(positionals.slice(from === undefined ? 0 : 1));
  refuseWithin(output, raw);
  return {
    raw, output, through: stages.slice(first, last + 1), isPartial: until !== undefined,
    input: from === undefined ? null : positionals[0] ?? '-', before: stages[first - 1] ?? null,
    isDry: values['dry-run'] ?? false, withdraw: values.withdraw ?? false, tells: values['exit-code'] ?? false,
  };
}

/** @throws UsageError where versions would lie among the articles, and be taken for some */
function refuseWithin(output: string, raw: string): void {
  const way = relative(resolve(raw), resolve(output));
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) {
    throw new UsageError(`--output ${output} lies in the folder of articles, ${raw}; name one beside it`);
  }
}

/** @throws UsageError where an option is given that says something about publishing only */
function refuseOptions(values: Readonly<Record<string, unknown>>, ...names: readonly string[]): void {
  const given = names.find((name) => values[name] !== undefined);
  if (given !== undefined) throw new UsageError(`--${given} is about publishing, and with --until nothing is published`);
}

function stageIndex(option: string, name: string, known: readonly string[]): number {
  const index = known.indexOf(name);
  const hint = name === 'release' || name === 'publish' ? ' (release and publish need all documents, and come last)' : '';
  if (index < 0) throw new UsageError(`${option} takes one of ${known.join(', ')}, not “${name}”${hint}${closest(name, known)}`);
  return index;
}

/** What each document came to, in the order of ids; a document that is refused comes as null. */
async function* results({raw, input, before, through}: Part, problems: Problems, articles: Articles | null) {
  if (input !== null && before !== null) {
    for await (const result of readResults(input, before)) yield problems.gather(() => pass(result, through));
  } else {
    for (const file of (articles ?? openRaw(raw)).files()) yield problems.gather(() => pass(file(), through));
  }
}

async function printResults(part: Part): Promise<void> {
  const problems = new Problems();
  for await (const result of results(part, problems, null)) {
    if (result !== null) await print(`${JSON.stringify(result)}\n`);
  }
  problems.refuse();
}

/** Publishes, or says what would be published; gives the exit code. */
async function publish(part: Part): Promise<number> {
  const clock = openClock();
  const articles = part.input === null ? openRaw(part.raw) : null;
  const imprint = imprintOf(part.raw);
  const report = createReport({...part, ...imprint, strays: articles?.strays ?? []});
  const problems = new Problems();
  const options = {clock, codeRevision, withdraw: part.withdraw, ...imprint};
  const publication = part.isDry ? openPreview(part.output, options) : await openPublication(part.output, options);
  try {
    const cross = createCrossChecks();
    await whileSpinning('Reading articles', async () => {
      for await (const result of results(part, problems, articles)) {
        if (result === null) continue;
        const validated = result as Validated;
        problems.add(validated.problems);
        cross.add(validated.article);
        report.add(validated);
        publication.add(validated);
        if (process.stderr.isTTY) await setImmediate();
      }
    });
    problems.refuse();
    const crossFindings = cross.finish();
    report.addFindings(crossFindings);
    const published = await publication.finish(crossFindings);
    await print(await report.text(published));
    return part.tells && published.version === null ? nothingNew : 0;
  } finally {
    publication.abandon();
  }
}

/** Progress for people at a terminal; nothing for logs and pipes. */
async function whileSpinning(title: string, action: () => Promise<void>): Promise<void> {
  await (process.stderr.isTTY ? spinner(title, action) : action());
}
