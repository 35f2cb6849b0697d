/** Formats on the disk: made into a stage, or made again and held to what was published. */
import {createHash} from 'node:crypto';
import type {ReleaseEntry, ReleaseIndex} from '../model.ts';
import type {Edition, PublicationFacts} from '../publish/format.ts';
import type {Folder} from './compare.ts';
import type {Made, MadeFile} from './format-files.ts';
import {filesOf, isMade} from './format-files.ts';
import {versionPath} from './index-file.ts';
import {publishedFiles, releaseFiles} from './release-files.ts';
import type {Stage} from './stage.ts';

/** What the files of a release say beside their tables. */
export interface Imprint {
  readonly publication: PublicationFacts;
  /** The raw text of a document as decoded. @throws where there is none */
  text(documentId: string): string;
}

/** An entry of the index before its files are there. */
export type Unlisted = Omit<ReleaseEntry, 'files' | 'sha256'>;

/** A published version, or one about to be, as its own files speak of it. */
export function editionOf(output: string, entry: Unlisted, {versions}: ReleaseIndex, {publication, text}: Imprint): Edition {
  const {version, released_at, code_revision = null, change, reason_en, reason_zh, ...counts} = entry;
  const at = versions.findIndex((known) => known.version === version);
  const previous = at < 0 ? versions.at(-1) : versions[at - 1];
  return {
    version, released_at, code_revision, change, reason_en, reason_zh, publication, counts, text,
    previous: previous?.version ?? null,
    previous_sha256: previous?.sha256 ?? null,
    before: previous ? publishedFiles(versionPath(output, previous.version)) : null,
  };
}

/** Makes the formats into a stage whose tables are sealed; `sums` takes their SHA-256. */
export async function writeFormats(stage: Stage, sums: Map<string, string>, formats: readonly Made[], edition: Edition): Promise<void> {
  const files = releaseFiles(stage.folder, sums);
  for (const format of formats) {
    for (const {path, pieces} of filesOf(format, edition, files)) sums.set(path, await stage.write(path, pieces));
  }
}

/** Makes each format again as it was made: from the published files before it in the list. */
export function* remake(formats: readonly Made[], edition: Edition, {folder, sums}: Folder): Generator<MadeFile> {
  const before = new Map([...sums].filter(([name]) => !isMade(formats, name)));
  const files = releaseFiles(folder, before);
  for (const format of formats) {
    for (const file of filesOf(format, edition, files)) {
      yield file;
      const sha256 = sums.get(file.path);
      if (sha256 !== undefined) before.set(file.path, sha256);
    }
  }
}

/** The files that come out otherwise than they were published, or no longer. */
export async function changedFormats(formats: readonly Made[], edition: Edition, published: Folder): Promise<string[]> {
  const changed: string[] = [];
  const left = new Set([...published.sums.keys()].filter((name) => isMade(formats, name)));
  for (const {path, pieces} of remake(formats, edition, published)) {
    left.delete(path);
    const hash = createHash('sha256');
    for await (const piece of pieces) hash.update(piece);
    if (hash.digest('hex') !== published.sums.get(path)) changed.push(path);
  }
  return [...changed, ...left];
}
