/**
 * The command line: `figures VERB …`. Verbs are loaded when they are called for, so that a filter like
 * `extract` starts without what only `run` needs.
 *
 * Exit codes: 0 done, 1 refused or differs, 2 usage, 3 busy, 4 nothing to publish (with --exit-code), 70 a bug of ours.
 */
import {help, version} from './commands/help.ts';
import {endWithReader, print, warn} from './commands/streams.ts';
import {closest, folderOptions, parse, refuseExtra, UsageError} from './commands/usage.ts';
import {Refusal} from './problem.ts';

const verbs = {
  run: async (args) => (await import('./commands/run.ts')).runCommand(args),
  extract: async (args) => (await import('./commands/extract.ts')).extractCommand(args),
  check: async (args) => {
    const {values, positionals} = parse(args, folderOptions);
    refuseExtra(positionals);
    const {check} = await import('./commands/check.ts');
    const {articlesOf} = await import('./flow.ts');
    const {imprintOf} = await import('./commands/imprint.ts');
    return check({output: values.output, articles: articlesOf(values.raw), against: imprintOf(values.raw)});
  },
  diff: async (args) => (await import('./commands/diff.ts')).diffCommand(args),
  verify: async (args) => (await import('./commands/verify.ts')).verifyCommand(args),
  history: async (args) => (await import('./commands/history.ts')).historyCommand(args),
  explain: async (args) => (await import('./commands/explain.ts')).explainCommand(args),
  add: async (args) => (await import('./commands/add.ts')).addCommand(args),
  review: async (args) => (await import('./commands/review.ts')).reviewCommand(args),
} satisfies Record<string, (args: string[]) => Promise<number>>;

type Verb = keyof typeof verbs;

endWithReader();
process.exitCode = await main(process.argv.slice(2));

async function main([first, ...rest]: string[]): Promise<number> {
  try {
    return await dispatch(first, rest);
  } catch (error) {
    return failed(error, first);
  }
}

async function dispatch(first: string | undefined, rest: string[]): Promise<number> {
  if (first === '--version' || first === '-V') return print(`${version()}\n`).then(() => 0);
  if (first === '--help' || first === '-h' || first === 'help') return print(help(rest[0])).then(() => 0);
  if (first === undefined) throw new UsageError('No verb given');
  if (!Object.hasOwn(verbs, first)) throw new UsageError(`Unknown verb “${first}”${closest(first, Object.keys(verbs))}`);
  if (rest.includes('--help') || rest.includes('-h')) return print(help(first)).then(() => 0);
  return verbs[first as Verb](rest);
}

function failed(error: unknown, verb: string | undefined): number {
  if (error instanceof UsageError) {
    const about = verb !== undefined && Object.hasOwn(verbs, verb) ? ` ${verb}` : '';
    warn(`${error.message}${error.message.endsWith('?') ? '' : '.'}\nTry: figures${about} --help\n`);
    return 2;
  }
  if (error instanceof Refusal) {
    warn(`${error.message}\n`);
    return 1;
  }
  if (error instanceof Error && error.name === 'Busy') {
    warn(`${error.message}.\n${'remedy' in error ? error.remedy : 'Run again later.'}\n`);
    return 3;
  }
  warn(`A bug of ours: nothing was published. Please report it with what follows.\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}
