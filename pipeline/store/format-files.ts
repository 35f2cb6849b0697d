/** Formats and families of formats alike, as the files that they make. */
import type {Edition, Format, FormatFamily, Pieces, ReleaseFiles} from '../publish/format.ts';

/** One file, or as many as the release asks for. */
export type Made = Format | FormatFamily;

/** A file under way. */
export interface MadeFile {
  readonly path: string;
  readonly pieces: Pieces;
}

/** The files, each read to its end before the next is asked for. */
export function* filesOf(made: Made, edition: Edition, files: ReleaseFiles): Generator<MadeFile> {
  if ('prefix' in made) yield* made.make(edition, files);
  else yield {path: made.path, pieces: made.make(edition, files)};
}

/** Whether one of these makes files of that name. */
export function isMade(formats: readonly Made[], name: string): boolean {
  return formats.some((made) => ('prefix' in made ? name.startsWith(made.prefix) : name === made.path));
}

/** The names that a release is bound to have, and those of the families that `published` has. */
export function namesOf(formats: readonly Made[], published: Iterable<string>): string[] {
  return [...formats.flatMap((made) => ('path' in made ? [made.path] : [])), ...[...published].filter((name) => isMade(formats, name))];
}
