import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** The repository. */
export const home = new URL('../..', import.meta.url).pathname;

/** What a run of the command line came to. */
export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `figures` in the repository. */
export function figures(args: string[], {input = '', env = {}}: {input?: string | Buffer; env?: Record<string, string>} = {}): Result {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/run.ts', ...args], {
    cwd: home, input, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 20_000,
    env: {...process.env, SOURCE_DATE_EPOCH: '1767225600', ...env},
  });
  return {code: status, out: stdout, err: stderr};
}

/** A new folder, gone after the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** What is known of the articles of tests. */
export const sourceJson = {
  title: '测试', publisher: null, authors: [], published: '2023-10', area: '371600', area_zh: '滨州市',
  language: 'zh-CN', url: null, rights: '测试', replaces: null,
};

/** Adds an article to the folder `raw`, and says who publishes. */
export function addArticle(raw: string, id: string, text: string | Buffer = '全市申报高新技术企业341家，比上年增长12.54%。\n', source: unknown = sourceJson): void {
  mkdirSync(join(raw, id), {recursive: true});
  cpSync(join(home, 'raw', 'publication.json'), join(raw, 'publication.json'));
  writeFileSync(join(raw, id, 'article.txt'), text);
  writeFileSync(join(raw, id, 'source.json'), typeof source === 'string' ? source : JSON.stringify(source, null, 2));
}

/** A copy of the repository's articles. */
export function copyOfRaw(): string {
  const raw = join(temporary(), 'raw');
  cpSync(join(home, 'raw'), raw, {recursive: true});
  return raw;
}
