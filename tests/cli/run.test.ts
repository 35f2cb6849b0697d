import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {help} from '../../pipeline/commands/help.ts';
import {runCommand} from '../../pipeline/commands/run.ts';
import {UsageError} from '../../pipeline/commands/usage.ts';
import {pass, stages} from '../../pipeline/flow.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {loadArticle} from '../../pipeline/source.ts';
import {addArticle, copyOfRaw, figures, home, sourceJson, temporary} from './support.ts';

/** Every file of a folder with its content. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map((entry) => [join(entry.parentPath, entry.name).slice(folder.length), readFileSync(join(entry.parentPath, entry.name), 'latin1')]).sort());
}

const report = '今年1—9月份，全市完成投资8.3亿元，同比增长5.1%，其中工业投资4.1亿元。\n';

describe('run', () => {
  it('publishes once, then finds nothing to do; a new article makes a version beside the old', () => {
    const raw = copyOfRaw();
    const output = join(temporary(), 'output');
    const first = figures(['run', '--raw', raw, '--output', output]);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('Read       1 article, 8822 bytes');
    expect(first.out).toContain(`Published  ${output}/v1.0.0: 58 observations`);
    expect(first.out).toMatch(/^Look at {4}.*article\.txt:\d+ .*1087/m);
    expect(first.out.split('\n').length).toBeLessThan(20);
    const published = contents(output);
    const second = figures(['run', '--raw', raw, '--output', output], {env: {SOURCE_DATE_EPOCH: '1800000000'}});
    expect([second.code, second.err]).toEqual([0, '']);
    expect(second.out).toContain(`Published  nothing new: ${output}/v1.0.0 is up to date`);
    expect(contents(output)).toEqual(published);
    expect(figures(['check', '--raw', raw, '--output', output])).toMatchObject({code: 0, err: ''});

    addArticle(raw, 'a-report', report);
    const differing = figures(['check', '--raw', raw, '--output', output]);
    expect(differing.code).toBe(1);
    const third = figures(['run', '--raw', raw, '--output', output]);
    expect(third.out).toContain(`Published  ${output}/v1.1.0:`);
    const now = contents(output);
    for (const [name, content] of Object.entries(published)) if (name.startsWith('/v1.0.0/')) expect(now[name]).toBe(content);
  });

  it('does not begin under a clock that is stopped at no moment', () => {
    const output = join(temporary(), 'output');
    const {code, out, err} = figures(['run', '--output', output], {env: {SOURCE_DATE_EPOCH: 'yesterday'}});
    expect([code, out, existsSync(output)]).toEqual([2, '', false]);
    expect(err).toContain('SOURCE_DATE_EPOCH is “yesterday”: expected whole seconds since 1970, as 1767225600.');
  });

  it('says where an article replaces none that is there', () => {
    const raw = join(temporary(), 'raw');
    addArticle(raw, 'a', report, {...sourceJson, replaces: 'b'});
    addArticle(raw, 'b', report, {...sourceJson, replaces: 'gone'});
    const {out} = figures(['run', '--dry-run', '--raw', raw, '--output', join(raw, '..', 'output')]);
    expect(out).toContain(`\nAbsent     b replaces gone: no such article in ${raw}, which is right if it was taken away\n`);
  });

  it('gives the same bytes in one go and stage by stage, in any zone, locale and order of files', () => {
    const raw = copyOfRaw();
    addArticle(raw, 'z-report', report, {...sourceJson, published: '2023-10-10'});
    addArticle(raw, 'report-𠮷'.replace(/\P{ASCII}/gu, 'x'), Buffer.from(`\ufeff<p>２０２２年，&nbsp;产值\r\n５．６亿元。</p>`, 'utf16le'));
    const whole = join(temporary(), 'output');
    expect(figures(['run', '--raw', raw, '--output', whole], {env: {TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C'}}).code).toBe(0);
    const expected = contents(whole);

    const other = join(temporary(), 'raw');
    mkdirSync(other);
    for (const id of readdirSync(raw).toReversed()) renameSync(join(raw, id), join(other, id));
    let input = '';
    for (const part of [['--until', 'read'], ['--from', 'extract', '--until', 'review', '-']]) {
      const {code, out, err} = figures(['run', '--raw', other, ...part], {input});
      expect([code, err]).toEqual([0, '']);
      expect(out.split('\n')).toHaveLength(4);
      input = out;
    }
    const piped = join(temporary(), 'output');
    const last = figures(['run', '--raw', other, '--from', 'validate', '--output', piped], {input, env: {TZ: 'Etc/GMT+12', LANG: 'zh_CN.UTF-8', LC_ALL: 'tr_TR.UTF-8'}});
    expect([last.code, last.err]).toEqual([0, '']);
    expect(contents(piped)).toEqual(expected);
  });

  it('loses nothing when any stage’s result is saved and read back', () => {
    const saved = (value: unknown) => JSON.parse(JSON.stringify(value));
    const file = loadArticle(join(home, 'raw'), 'binzhou-sti-2022');
    const first = stages[0].run(file);
    const stepByStep = stages.slice(1).reduce((value, stage) => stage.run(saved(value)), first);
    expect(stepByStep).toEqual(pass(file, stages));
  });

  it('refuses with everything that is wrong, and publishes nothing', () => {
    const raw = copyOfRaw();
    addArticle(raw, 'b-bad', Buffer.from([0xe4, 0xba, 0xa7, 0xff]));
    addArticle(raw, 'c-empty', '');
    const output = join(temporary(), 'output');
    const {code, out, err} = figures(['run', '--raw', raw, '--output', output]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${raw}/b-bad/article.txt:1:2 read/undecodable\n`);
    expect(err).toContain(`${raw}/c-empty/article.txt read/empty\n`);
    expect(existsSync(output) ? readdirSync(output) : []).toEqual([]);
  });

  it('is refused with 1 where the output cannot be written', () => {
    const {code, out, err} = figures(['run', '--output', 'package.json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('package.json publish/disk');
  });

  it.each([
    ['a folder of articles that is not there', ['--raw', '/nowhere'], Refusal, '/nowhere raw/missing'],
    ['a stage that does not exist', ['--until', 'lik'], UsageError, '--until takes one of read, extract, normalise, link, review, validate, not “lik”; did you mean “link”?'],
    ['release as an end', ['--until', 'release'], UsageError, 'come last'],
    ['an end before the beginning', ['--from', 'link', '--until', 'read'], UsageError, '--until read comes before --from link'],
    ['a word too many', ['raw'], UsageError, 'Nothing to do with “raw”'],
    ['a file that is not there', ['--from', 'link', '/nowhere.ndjson'], Refusal, '/nowhere.ndjson file/unreadable\n  Cannot be read (ENOENT).'],
  ])('refuses %s', async (_, args, kind, message) => {
    const error = await runCommand(['--output', join(temporary(), 'output'), ...args]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toContain(message);
  });

  it.each([
    ['no JSON', '{"a":\n', 'in:1 run/json'],
    ['another stage’s results', '{"offsets":[],"source":{"id":"a"}}\n', 'in:1 run/stage\n  A Document, which read makes; expected a Quantities, which normalise makes.\n  Use --from extract.'],
    ['something else', '[]\n', 'in:1 run/stage\n  Something that no stage makes; expected a Quantities, which normalise makes.'],
    ['nothing', '\n', 'in run/empty\n  No document; expected one a line.\n'],
    ['a document twice', '{"amounts":[],"tokens":[],"document":{"text":"","raw":"","offsets":[],"source":{"id":"a","authors":[]}}}\n'.repeat(2), 'in:2 run/order\n  Document a after a'],
  ])('refuses %s as results', async (_, input, message) => {
    const folder = temporary();
    writeFileSync(join(folder, 'in'), input);
    const error = await runCommand(['--from', 'link', '--output', join(folder, 'out'), join(folder, 'in')]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Error).message.replaceAll(`${folder}/`, '')).toContain(message);
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it('is refused with 3 while another run holds the output', () => {
    const output = temporary();
    mkdirSync(join(output, '.lock'));
    writeFileSync(join(output, '.lock/owner.json'), JSON.stringify({host: hostname(), process: process.pid, token: 'other'}));
    const {code, err} = figures(['run', '--output', output]);
    expect(code).toBe(3);
    expect(err).toContain('The output is in use by process');
  });
});

describe('the command line', () => {
  it('ends with 70 where the fault is ours', () => {
    const input = '{"amounts":[],"tokens":null,"document":{"source":{"id":"a"}}}\n';
    const {code, err} = figures(['run', '--from', 'link', '--until', 'link'], {input});
    expect(code).toBe(70);
    expect(err).toMatch(/^A bug of ours: nothing was published\. Please report it/);
  });

  it('explains itself', () => {
    expect(figures(['--version']).out).toBe(`${JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version}\n`);
    for (const verb of ['run', 'extract', 'check', 'diff', 'verify', 'history', 'explain', 'add', 'review']) {
      expect(help(verb)).toContain(`Usage: figures ${verb}`);
      expect(help(verb)).toMatch(/Exit codes: 0 (?:done|published)[\s\S]*1 refused[\s\S]*2 usage, 3 busy, 70 a bug of ours\./);
    }
    expect(figures(['extract', 'a', '--help'])).toEqual({code: 0, out: help('extract'), err: ''});
    expect(figures(['help']).out).toBe(help(undefined));
  });

  it.each([[[], 'No verb given.\nTry: figures --help\n'], [['extrct'], 'Unknown verb “extrct”; did you mean “extract”?\n'], [['__proto__'], 'Unknown verb “__proto__”.\n']])(
    'refuses %j', (args, message) => {
      const {code, err} = figures(args);
      expect(code).toBe(2);
      expect(err).toContain(message);
    });
});
