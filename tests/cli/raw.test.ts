import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {listRaw, readRegularFile} from '../../pipeline/disk.ts';
import {openRaw} from '../../pipeline/flow.ts';
import {Refusal} from '../../pipeline/problem.ts';
import {loadPublication} from '../../pipeline/publication.ts';
import {loadArticle, loadSource} from '../../pipeline/source.ts';
import {addArticle, home, sourceJson, temporary} from './support.ts';

/** What `action` is refused for, the temporary folder left out. */
function refusalOf(raw: string, action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.message.replaceAll(raw, 'raw');
    throw error;
  }
  return 'no refusal';
}

describe('listRaw', () => {
  it('lists articles by code unit, and what belongs to none', () => {
    const raw = temporary();
    for (const id of ['b', 'a-1', 'a', '10', '9', 'a1']) addArticle(raw, id);
    for (const name of ['.gitkeep', '.DS_Store', 'notes.md', 'publication.json', 'a/picture.png']) writeFileSync(join(raw, name), '');
    expect(listRaw(raw)).toEqual({ids: ['10', '9', 'a', 'a-1', 'a1', 'b'], strays: [join(raw, 'a/picture.png'), join(raw, 'notes.md')]});
  });

  it.each([
    ['CON', '“CON”; expected an id of 1 to 80 of a–z, 0–9 and -.\n  Rename the folder, for example to “article-con”.'],
    ['con', '“con”, which Windows keeps for a device; expected an id'],
    ['lpt1', 'which Windows keeps for a device'],
    ['滨州 2022', '“滨州 2022”; expected an id of 1 to 80 of a–z, 0–9 and -.\n  Rename the folder, for example to “2022”.'],
    ['Binzhou_2022', 'for example to “binzhou-2022”'],
    ['..x', '“..x”'],
    ['a'.repeat(200), `“${'a'.repeat(99)}…”`],
    ['a\u001b[31mb\nc', '“a\\u001b[31mb\\u000ac”'],
    ['\u202egpj', 'raw/id'],
  ])('refuses the folder %j', (name, message) => {
    const raw = temporary();
    addArticle(raw, 'good');
    mkdirSync(join(raw, name));
    const refusal = refusalOf(raw, () => listRaw(raw));
    expect(refusal).toContain(' raw/id\n  The folder name ');
    expect(refusal).toContain(message);
  });

  it('names both folders that differ in case or composition only', () => {
    const raw = temporary();
    for (const id of ['abc', 'ABC', 'caf\u00e9', 'cafe\u0301']) mkdirSync(join(raw, id));
    const refusal = refusalOf(raw, () => listRaw(raw));
    expect(refusal).toContain('The folder names “ABC” and “abc” differ in case or composition only');
    expect(refusal.match(/differ in case/g)).toHaveLength(3);
  });

  it.each([
    ['an empty folder', () => undefined, 'raw raw/empty\n  No article; expected at least one.'],
    ['only notes', (raw: string) => writeFileSync(join(raw, '.gitkeep'), ''), 'raw raw/empty'],
    ['a symlink', (raw: string) => symlinkSync('/etc', join(raw, 'a')), 'raw/a raw/symlink\n  A symbolic link; expected a folder.'],
    ['a FIFO', (raw: string) => execFileSync('mkfifo', [join(raw, 'a')]), 'raw/a raw/kind\n  Neither a folder nor a file; expected a folder.'],
    ['no article.txt', (raw: string) => mkdirSync(join(raw, 'a')), 'raw/a/article.txt raw/incomplete\n  No such file'],
    ['no source.json', (raw: string) => mkdirSync(join(raw, 'a')), 'raw/a/source.json raw/incomplete\n  No such file'],
    ['a linked text', (raw: string) => { mkdirSync(join(raw, 'a')); symlinkSync('/etc/passwd', join(raw, 'a/article.txt')); }, 'raw/a/article.txt raw/symlink'],
    ['a link beside the text', (raw: string) => { mkdirSync(join(raw, 'a')); symlinkSync('/etc/passwd', join(raw, 'a/notes')); }, 'raw/a/notes raw/symlink'],
    ['a pipe beside the text', (raw: string) => { mkdirSync(join(raw, 'a')); execFileSync('mkfifo', [join(raw, 'a/notes')]); }, 'raw/a/notes file/kind\n  A pipe or device'],
    ['a piped text', (raw: string) => { mkdirSync(join(raw, 'a')); execFileSync('mkfifo', [join(raw, 'a/article.txt')]); }, 'raw/a/article.txt file/kind\n  A pipe or device'],
    ['a folder for a text', (raw: string) => mkdirSync(join(raw, 'a/article.txt'), {recursive: true}), 'raw/a/article.txt file/kind\n  A folder'],
  ])('refuses %s', (_, make, message) => {
    const raw = temporary();
    make(raw);
    expect(refusalOf(raw, () => listRaw(raw))).toContain(message);
  });

  it('refuses a folder that is not there', () => {
    expect(refusalOf('/nowhere', () => listRaw('/nowhere/raw'))).toContain('raw/raw raw/missing\n  No folder that can be read (ENOENT)');
  });
});

describe('readRegularFile', () => {
  it('follows no link, waits for no pipe, reads no giant', () => {
    const raw = temporary();
    writeFileSync(join(raw, 'file'), 'x');
    symlinkSync(join(raw, 'file'), join(raw, 'link'));
    execFileSync('mkfifo', [join(raw, 'pipe')]);
    writeFileSync(join(raw, 'giant'), '');
    truncateSync(join(raw, 'giant'), 600 * 2 ** 20);
    const refusal = (name: string) => refusalOf(raw, () => readRegularFile(join(raw, name)));
    expect(refusal('link')).toContain('file/symlink');
    expect(refusal('pipe')).toContain('file/kind\n  A pipe or device');
    expect(refusal('giant')).toContain('file/size\n  629145600 bytes; expected at most 67108864');
    expect(refusal('none')).toContain('file/missing');
    expect(refusal('.')).toContain('file/kind\n  A folder');
    expect(readRegularFile(join(raw, 'link'), {follow: true})).toHaveLength(1);
  });
});

describe('source.json', () => {
  it('is read as it is', () => {
    const raw = temporary();
    addArticle(raw, 'a', '增长5%。');
    expect(loadSource(raw, 'a')).toEqual({id: 'a', ...sourceJson});
    expect(loadArticle(raw, 'a')).toMatchObject({path: join(raw, 'a/article.txt'), source: {id: 'a'}});
  });

  const text = JSON.stringify(sourceJson, null, 2);
  it.each([
    ['a trailing comma', text.replace('\n}', ',\n}'), 'raw/a/source.json:12:1 source/json\n  “}”; expected a key in double quotes.\n  Mend the JSON.'],
    ['a key twice', text.replace('"url": null', '"title": "x"'), 'raw/a/source.json:9:3 source/json\n  The key “title” a second time.\n  Take it out.'],
    ['__proto__', text.replace('"url"', '"__proto__"'), 'raw/a/source.json:9:3 source/json\n  The key “__proto__”.'],
    ['no rights', text.replace('"rights": "测试"', '"rights": null'), 'raw/a/source.json:10:13 source/schema\n  rights is null; expected string.\n  Who holds the rights'],
    ['a missing field', text.replace('"url": null,', ''), 'raw/a/source.json:1:1 source/schema\n  The object; expected the field “url”.'],
    ['a field too many', text.replace('"url"', '"uri": 1, "url"'), 'expected no field “uri”.'],
    ['a wrong type', text.replace('"url": null', '"url": 5'), 'raw/a/source.json:9:10 source/schema\n  url is 5; expected string or null.'],
    ['no address', text.replace('"url": null', '"url": "javascript:alert(1)"'), 'raw/a/source.json:9:10 source/schema\n  url is "javascript:alert(1)"'],
    ['a wrong date', text.replace('2023-10', '2023/10'), 'raw/a/source.json:5:16 source/schema\n  published is "2023/10"; expected the form'],
    ['a day that no calendar has', text.replace('2023-10', '2023-02-30'), 'raw/a/source.json:5:16 source/published\n  “2023-02-30”, which no calendar has'],
    ['a wrong area', text.replace('371600', '3716'), 'raw/a/source.json:6:11 source/schema\n  area is "3716"'],
    ['an area without its name', text.replace('"滨州市"', 'null'), 'raw/a/source.json:7:14 source/area_zh\n  No name for area 371600'],
    ['a name without its area', text.replace('"371600"', 'null'), 'raw/a/source.json:6:11 source/area\n  No code for 滨州市'],
    ['a semicolon in a name', text.replace('[]', '["甲;乙"]'), 'raw/a/source.json:4:15 source/schema\n  authors/0 is "甲;乙"'],
    ['itself replaced', text.replace('"replaces": null', '"replaces": "a"'), 'raw/a/source.json:11:15 source/replaces\n  The document itself'],
    ['a list', '[]', 'raw/a/source.json:1:1 source/schema\n  The file is []; expected object.'],
    ['nothing', '', 'raw/a/source.json:1:1 source/json\n  The end of the text; expected a value.'],
  ])('is refused for %s', (_, json, message) => {
    const raw = temporary();
    addArticle(raw, 'a', '增长5%。', json);
    expect(refusalOf(raw, () => loadSource(raw, 'a'))).toContain(message);
  });

  it('is refused with everything that is wrong, in all articles, before a text is read', () => {
    const raw = temporary();
    addArticle(raw, 'a', '\0', text.replace('371600', '3716').replace('2023-10', 'x'));
    addArticle(raw, 'b', '\0', '{');
    const refusal = refusalOf(raw, () => openRaw(raw));
    expect(refusal.match(/^raw\S+ \S+$/gm)).toEqual([
      'raw/a/source.json:5:16 source/schema', 'raw/a/source.json:6:11 source/schema', 'raw/b/source.json:1:2 source/json',
    ]);
  });
});

describe('publication.json', () => {
  const text = readFileSync(join(home, 'raw/publication.json'), 'utf8');

  it.each([
    ['the repository’s own stands on a placeholder', text, true],
    ['an owner’s does not', text.replace('https://open-figures.example/', 'https://data.binzhou.example/figures/'), false],
  ])('%s', (_, json, is_placeholder) => {
    const raw = temporary();
    writeFileSync(join(raw, 'publication.json'), json);
    expect(loadPublication(raw)).toEqual({...JSON.parse(json) as object, is_placeholder});
  });

  it.each([
    ['an address without its slash', text.replace('example/"', 'example"'), 'raw/publication.json:2:15 publication/schema\n  base_url is "https://open-figures.example"; expected the form'],
    ['another protocol', text.replace('https://open-figures.example/', 'file:///data/'), 'raw/publication.json:2:15 publication/schema'],
    ['a short description', text.replace(/"description_en": ".*"/, '"description_en": "Figures."'), 'description_en is "Figures."; expected'],
    ['no licence', text.replace(/ {2}"license": .*\n/, ''), 'raw/publication.json:1:1 publication/schema\n  The object; expected the field “license”.\n  See schemas/publication.schema.json.'],
    ['a contact without an address', text.replace(/"contact_email": ".*"/, '"contact_email": "somebody"'), 'contact_email is "somebody"; expected match format "email"'],
    ['a theme of no list', text.replace('"TECH"', '"SCIENCE"'), 'themes/2 is "SCIENCE"; expected one of AGRI'],
    ['what the file does not say', text.replace('"license"', '"is_placeholder": true, "license"'), 'expected no field “is_placeholder”'],
    ['what is no JSON', '{', 'raw/publication.json:1:2 publication/json\n  The end of the text'],
  ])('is refused for %s', (_, json, message) => {
    const raw = temporary();
    writeFileSync(join(raw, 'publication.json'), json);
    expect(refusalOf(raw, () => loadPublication(raw))).toContain(message);
  });

  it('is asked for where there is none', () => {
    const raw = temporary();
    expect(refusalOf(raw, () => loadPublication(raw))).toContain('raw/publication.json publication/missing\n  No such file; expected a statement of who publishes');
  });
});
