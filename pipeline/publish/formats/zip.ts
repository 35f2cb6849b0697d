/**
 * `open-figures.zip`: the whole release in one file, `datapackage.json` at its root, made last and without itself.
 * fflate compresses in JavaScript, so that equal files give equal bytes whatever zlib a Node happens to carry.
 */
import type {Format} from '../format.ts';

/** ZIP keeps local times without a zone: noon of its first day, read back by the same local clock. */
const firstDay = (): Date => new Date(1980, 0, 1, 12);

/** `open-figures.zip`. */
export const zip: Format = {
  path: 'open-figures.zip',
  mediaType: 'application/zip',
  title_en: 'All files of the release',
  title_zh: '本版全部文件',
  async *make(_, files) {
    const {Zip, ZipDeflate} = await import('fflate');
    let made: Uint8Array[] = [];
    const archive = new Zip((error, piece) => {
      if (error) throw error;
      made.push(piece);
    });
    for (const name of files.names) {
      const entry = Object.assign(new ZipDeflate(name, {level: 6}), {mtime: firstDay()});
      archive.add(entry);
      for (const bytes of files.chunks(name)) {
        entry.push(Uint8Array.from(bytes));
        yield* made;
        made = [];
      }
      entry.push(new Uint8Array(0), true);
    }
    archive.end();
    yield* made;
  },
};
