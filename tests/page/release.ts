/** Releases of given texts in memory, and their pages. */
import {extract} from '../../pipeline/extract/index.ts';
import {link} from '../../pipeline/link/index.ts';
import type {Source} from '../../pipeline/model.ts';
import {normalise} from '../../pipeline/normalise/index.ts';
import type {Edition, Format, ReleaseFiles} from '../../pipeline/publish/format.ts';
import {formats} from '../../pipeline/publish/formats.ts';
import {createPublisher} from '../../pipeline/publish/index.ts';
import {articlePages, indicatorPages} from '../../pipeline/publish/page/index.ts';
import {read} from '../../pipeline/read/index.ts';
import {createCrossChecks, validate} from '../../pipeline/validate/index.ts';
import {edition, MemoryFiles} from '../support/release.ts';

/** A text and what is known of it; what is not given is unknown. */
export interface Given extends Partial<Omit<Source, 'id'>> {
  readonly id: string;
  readonly text: string;
}

/** What the pages are made from. */
export interface Made {
  readonly edition: Edition;
  readonly files: ReleaseFiles;
}

const unknown: Omit<Source, 'id'> = {
  title: null, publisher: null, authors: [], published: null, area: null, area_zh: null, language: 'zh-CN', url: null, rights: '测试', replaces: null,
};

/** A release of these articles; `instead` are tables to take the place of its own. */
export function releaseOf(given: readonly Given[], instead: Readonly<Record<string, readonly object[]>> = {}): Made {
  const files = new MemoryFiles();
  const [publisher, cross] = [createPublisher(), createCrossChecks()];
  const append = (pieces: ReturnType<typeof publisher.start>): void => {
    for (const {path, text} of pieces) if (!(path.replace('.json', '') in instead)) files.append(path, text);
  };
  const raws = new Map<string, string>();
  append(publisher.start());
  for (const {text, ...source} of given.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const document = read({path: `${source.id}.txt`, bytes: Buffer.from(text), source: {...unknown, ...source}});
    const validated = validate(link(normalise(extract(document))));
    raws.set(source.id, document.raw);
    cross.add(validated.article);
    append(publisher.add(validated));
  }
  append(publisher.end(cross.finish()));
  for (const [name, rows] of Object.entries(instead)) files.append(`${name}.json`, JSON.stringify(rows));
  const made = edition({counts: publisher.counts as unknown as Edition['counts'], text: (id) => raws.get(id)!});
  files.append('schema.org.jsonld', textOf(format('schema.org.jsonld'), {edition: made, files}));
  return {edition: made, files};
}

/** Every page of a release, by name. */
export function pagesOf(release: Made): Map<string, string> {
  const pages = new Map([['index.html', textOf(format('index.html'), release)]]);
  for (const family of [articlePages, indicatorPages])
    for (const {path, pieces} of family.make(release.edition, release.files)) pages.set(path, [...pieces as Iterable<string>].join(''));
  return pages;
}

function format(path: string): Format {
  return formats.find((each) => each.path === path)!;
}

function textOf({make}: Format, {edition: made, files}: Made): string {
  return [...make(made, files) as Iterable<string>].join('');
}
