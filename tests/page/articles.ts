/** Releases that the tests of the page look at. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Source} from '../../pipeline/model.ts';
import type {Made} from './release.ts';
import {releaseOf} from './release.ts';

const folder = new URL('../../raw/binzhou-sti-2022/', import.meta.url).pathname;
const source = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')) as Omit<Source, 'id'>;
const text = readFileSync(join(folder, 'article.txt'), 'utf8');

/** The article of `raw/`. */
export const realArticle = (): Made => releaseOf([{...source, id: 'binzhou-sti-2022', text}]);

/** The same text again and again: ten thousand figures. */
export const longArticle = (): Made => releaseOf([{...source, id: 'long', text: `${text}\n\n`.repeat(173)}]);

/** A script that says so when it runs. */
const payload = (name: string): string => `globalThis.ran=(globalThis.ran||[]).concat('${name}')`;

/** Everything that an article could try, in its text and in what is said of it. */
export const hostileArticle = (): Made => releaseOf([{
  id: 'hostile',
  title: `</title></script><script>${payload('title')}</script>"'><img src=x onerror="${payload('title image')}">`,
  publisher: `<svg onload="${payload('publisher')}">`,
  url: `javascript:${payload('address')}`,
  rights: `<iframe srcdoc="<script>parent.${payload('rights')}</script>"></iframe>`,
  published: '2023-01-01',
  text: `2022年,企业100家</p></article></script><script>${payload('text')}</script>增长5.5%。
<img src=x onerror="${payload('image')}">投资3亿元<img src="https://elsewhere.example/seen.png">,收入2亿元。
<a href="javascript:${payload('link')}">点此</a>2022年出口<b onmouseover="${payload('mouse')}">1亿元</b>。
<style>@import "https://elsewhere.example/style.css";</style><base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
2022年产量\u202e123\u202c吨,=HYPERLINK("https://elsewhere.example/")项目12个,<!--<script>${payload('comment')}</script>--\u200b>出栏5.3万头。
"><script>${payload('attribute')}</script>企业7家,'+alert(1)+'企业9家,\${7*7}企业11家,\u2066孤儿企业13家。`,
}]);
