/** The page as bytes: what it may do, what it says, and that it says it by the schemas and code lists. */
import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import type {LedgerRow, Observation} from '../../pipeline/model.ts';
import {html, jsonMarkup, verbatim} from '../../pipeline/publish/page/html.ts';
import {stretchesOf} from '../../pipeline/publish/page/marks.ts';
import {codelists} from '../../pipeline/vocabulary/codes.ts';
import observationSchema from '../../schemas/observation.schema.json' with {type: 'json'};
import {table} from '../support/table.ts';
import {articleOf, documentOf} from '../support/text.ts';
import {realArticle} from './articles.ts';
import {collection} from './collection.ts';
import {pagesOf, releaseOf} from './release.ts';

const pages = pagesOf(realArticle());
const page = pages.get('index.html')!;

test('a release of one article is one page', () => {
  expect([...pages.keys()]).toEqual(['index.html']);
});

test('equal releases give equal bytes', () => {
  expect(pagesOf(releaseOf(collection))).toEqual(pagesOf(releaseOf(collection.toReversed())));
});

test('the policy allows the style and the scripts of the page, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1].replaceAll('&#39;', "'");
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => hash(text));
  const [style] = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => hash(text));
  expect(policy).toBe(`default-src 'none'; script-src ${scripts.join(' ')}; style-src ${style}; img-src data:; base-uri 'none'; form-action 'none'`);
  expect(scripts).toHaveLength(2);
  expect(page).not.toMatch(/ style="| on[a-z]+="/);
});

test('the page describes the data set as the release does', () => {
  const {files} = realArticle();
  const described = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)![1]) as object;
  expect(described).toEqual(JSON.parse(Buffer.concat([...files.chunks('schema.org.jsonld')]).toString()));
  expect(described).toMatchObject({'@type': 'Dataset', version: '1.2.0'});
});

test('nothing is loaded from anywhere', () => {
  const loaded = [...page.matchAll(/<(?:script|img|link|iframe|source|video|audio|object|embed)\b[^>]*(?:src|href|data)="([^"]*)"/g)].map(([, address]) => address);
  expect(loaded.map((address) => address.slice(0, 5))).toEqual(['data:']);
  expect(page).not.toMatch(/@import|url\((?!#)/);
});

test('columns and codes are called what the schema and the lists call them', () => {
  const data = JSON.parse(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)![1]) as {
    columns: {name: string; zh: string; en: string}[]; lists: Record<string, Record<string, {zh: string; en: string}>>;
  };
  expect(data.columns.map(({name, zh, en}) => [name, zh, en])).toEqual(
    Object.entries(observationSchema.properties).map(([name, property]) => [name, property['x-title-zh'], property.title]));
  expect(Object.keys(data.lists)).toEqual(Object.keys(codelists));
  expect(data.lists.measure.level).toMatchObject({zh: '水平值', en: 'Level'});
});

test('templates escape whatever they take in', () => {
  expect(html`<a title="${'"><script>'}">${["'&", html`<b>${'<'}</b>`, null, 7]}</a>`.markup)
    .toBe('<a title="&quot;&gt;&lt;script&gt;">&#39;&amp;<b>&lt;</b>7</a>');
});

table<readonly [name: string, text: string, shown: string]>([
  ['a mark of direction', 'a\u202eb', 'a<span class="unseen">U+202E</span>b'],
  ['a zero-width space', '1\u200b2', '1<span class="unseen">U+200B</span>2'],
  ['a control character', '\u0000', '<span class="unseen">U+0000</span>'],
  ['what can be seen', '滨州 1—9月\t𠮷<', '滨州 1—9月\t𠮷&lt;'],
], (_, text, shown) => {
  expect(verbatim(text).markup).toBe(shown);
});

test('JSON cannot end its element', () => {
  const {markup} = jsonMarkup({text: '</script><!--\u2028'});
  expect(markup).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(markup)).toEqual({text: '</script><!--\u2028'});
});

table<readonly [name: string, text: string]>([
  ['plain', '2022年企业341家,增长12.54%,列全省第2位。'],
  ['characters of two units', '𠮷镇2022年企业341家,𠮷𠮷投资3亿元。'],
  ['ranges and shared units', '增长3%至5%,提高0.2个、3.1个百分点,比例为87:9:4。'],
  ['a line break within', '资金29\n\n05万元,收入1亿元'],
  ['nothing to mark', '一个也没有'],
], (_, text) => {
  const {observations, numerals} = articleOf(text);
  const {raw} = documentOf(text);
  const stretches = stretchesOf(raw, observations, numerals);
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(raw);
  expect(stretches.filter(({observation}) => observation >= 0).map((stretch) => stretch.text)).toEqual(observations.map(({value_text}) => value_text));
});

test('where marks overlap, the later gives way and no text is lost', () => {
  const mark = (char_start: number, char_end: number) => ({char_start, char_end}) as Observation;
  const other = (numeral_start: number, numeral_end: number) => ({numeral_start, numeral_end, class: 'time'}) as LedgerRow;
  expect(stretchesOf('0123456789', [mark(0, 4), mark(2, 5)], [other(1, 6), other(7, 8)]).map(({text, observation, numeral}) => [text, observation, numeral]))
    .toEqual([['0123', 0, -1], ['4', 1, -1], ['56', -1, -1], ['7', -1, 1], ['89', -1, -1]]);
});

test('a person’s decision is in the page', () => {
  const given = [{id: 'binzhou', text: '企业341家'}];
  const decision = {review_id: 'confirm:binzhou#char=2', document_id: 'binzhou', observation_id: 'binzhou#char=2', action: 'confirm', reviewer: '某编辑', reason: '核对原件'};
  expect(pagesOf(releaseOf(given, {reviews: [decision]})).get('index.html')).toContain('核对原件');
  expect(pagesOf(releaseOf(given)).get('index.html')).not.toContain('核对原件');
});
