/**
 * The release that the tests of this folder read, published once by the command itself: version 1.0.0 from the
 * repository’s articles, 1.1.0 with a made-up one more, whose letters and numbers are hard on readers.
 */
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestProject} from 'vitest/node';
import {addArticle, figures, home, sourceJson} from '../cli/support.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of releases. */
    readonly output: string;
  }
}

const madeUp = [
  '2023年，全市投资-0.000000001亿元，“+1,5”项目同比下降2.27%，列全省第2位；=1+1工程投资3至5亿元。',
  '2023年，全市粮食产量123456789012.5万吨，𠮷县占八成。预计2024年全市投资100亿元以上，力争2025年突破200亿元。',
  '2023年，全市申报高新技术企业342家。2023年，全市申报高新技术企业341家。',
].join('\r\n');

/** Publishes, and says where; the folder goes when the tests have ended. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'open-figures-'));
  const [raw, output] = [join(folder, 'raw'), join(folder, 'output')];
  const publish = (from: string): void => {
    const {code, err} = figures(['run', '--raw', from, '--output', output]);
    if (code !== 0) throw new Error(err);
  };
  publish(join(home, 'raw'));
  cpSync(join(home, 'raw'), raw, {recursive: true});
  addArticle(raw, 'made-up', `${madeUp}\r\n`, {...sourceJson, published: '2024-01-31'});
  publish(raw);
  project.provide('output', output);
  return () => rmSync(folder, {recursive: true, force: true});
}
