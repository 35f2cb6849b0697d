/** Prints the checksum of every file that is made of the repository's articles: run in another time zone and locale. */
import {formats} from '../../pipeline/publish/formats.ts';
import {make, ownArticles, tablesOf} from './release.ts';

const files = await make(tablesOf(ownArticles()), formats);
process.stdout.write(files.names.map((name) => `${files.sha256(name)}  ${name}\n`).join(''));
