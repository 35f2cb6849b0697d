/** The workflows: pinned, with no more rights than they need, and made of scripts that also run here. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {help} from '../../pipeline/commands/help.ts';
import {home} from '../cli/support.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: {readonly schedule?: readonly {readonly cron: string}[]; readonly workflow_dispatch?: null};
  readonly permissions: object;
  readonly concurrency: {readonly group: string; readonly 'cancel-in-progress': boolean};
  readonly jobs: Readonly<Record<string, {
    readonly if?: string;
    readonly permissions: Readonly<Record<string, string>>;
    readonly 'timeout-minutes': number;
    readonly steps: readonly Step[];
  }>>;
}

const folder = join(home, '.github/workflows');
const {scripts} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {scripts: Record<string, string>};

/** What is wrong with a workflow; nothing where it is as it ought to be. */
function faults(text: string): string[] {
  const {permissions, concurrency, jobs, on} = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const rules: [string, boolean][] = [
    ['rights for all jobs', JSON.stringify(permissions) !== '{}'],
    ['no word on runs at the same time', concurrency?.group === undefined],
    ['a scheduled run may be broken off', on.schedule !== undefined && concurrency?.['cancel-in-progress'] !== false],
    ['a full or even minute', on.schedule?.some(({cron}) => Number(cron.split(' ')[0]) % 2 !== 1) === true],
    ['a schedule that nobody can start by hand', on.schedule !== undefined && !('workflow_dispatch' in on)],
    ['a job asks for a schedule that there is not', Object.values(jobs).some((job) =>
      [...(job.if ?? '').matchAll(/schedule == '([^']+)'/g)].some(([, cron]) => !on.schedule?.some((each) => each.cron === cron)))],
    ['a job without rights of its own', Object.values(jobs).some((job) => job.permissions === undefined)],
    ['a job without an end', Object.values(jobs).some((job) => !(job['timeout-minutes'] <= 60))],
    ['a token left where nothing is pushed', Object.values(jobs).some((job) => job.permissions?.contents !== 'write'
      && job.steps.some((step) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false))],
    ['an action that can change under us', (text.match(/uses: .*/g) ?? []).some((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))],
    ['a step that is no npm script', steps.some(({run}) => run !== undefined && !isScript(run))],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([name]) => name);
}

function isScript(run: string): boolean {
  const name = /^npm (start|test|run ([\w:]+)(?: -- (\w+))?)$/.exec(run);
  return name !== null && (name[2] ?? name[1]) in scripts && (name[3] === undefined || help(name[3]) !== help(undefined));
}

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  test('is as it ought to be', () => {
    expect(faults(text)).toEqual([]);
  });

  test.each([
    ['permissions: {}', 'permissions: write-all', 'rights for all jobs'],
    ['concurrency:\n  group:', 'env:\n  group:', 'no word on runs at the same time'],
    [/@[0-9a-f]{40} #/, '@v4 #', 'an action that can change under us'],
    ['npm test', 'npm run nothing', 'a step that is no npm script'],
    ['npm test', 'npm test && curl https://example.org', 'a step that is no npm script'],
    ['persist-credentials: false', 'persist-credentials: true', 'a token left where nothing is pushed'],
    [/timeout-minutes: \d+/, 'timeout-minutes: 600', 'a job without an end'],
    ['permissions:\n      contents: read', 'env:\n      contents: read', 'a job without rights of its own'],
    ['npm test', 'npm run figures -- nothing', 'a step that is no npm script'],
  ])('spoiled by %s → %s, it is caught', (from, to, fault) => {
    expect(text).toMatch(from);
    expect(faults(text.replace(from, to))).toContain(fault);
  });
});

test.each([
  ["cron: '37", "cron: '00", 'a full or even minute'],
  ["cron: '37", "cron: '39", 'a job asks for a schedule that there is not'],
  ['  workflow_dispatch:\n', '', 'a schedule that nobody can start by hand'],
  ['cancel-in-progress: false', 'cancel-in-progress: true', 'a scheduled run may be broken off'],
])('the schedule, spoiled by %s → %s, is caught', (from, to, fault) => {
  const text = readFileSync(join(folder, 'publish.yml'), 'utf8');
  expect(text).toContain(from);
  expect(faults(text.replaceAll(from, to))).toContain(fault);
});
