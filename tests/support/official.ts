/** Schemas, shapes and test suites of standards bodies, which OPEN_FIGURES_CORPUS has in `official/`. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const outside = process.env.OPEN_FIGURES_CORPUS ?? '';

/** Where an official file lies. */
export const official = (path: string): string => join(outside, 'official', path);

/** Whether the official files are at hand. */
export const hasOfficial = outside !== '' && existsSync(official('README.md'));

/** The text of an official file. */
export const readOfficial = (path: string): string => readFileSync(official(path), 'utf8');
