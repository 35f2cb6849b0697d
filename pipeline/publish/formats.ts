/** Every file that is made from the tables of a release: a new one is a module of its own and a line here. */
import type {Format, SiteFile} from './format.ts';

/** The files of a version beside its tables, in the order in which they are made: each may read those before it. */
export const formats: readonly Format[] = [];

/** The files of `output/` outside the versions. */
export const siteFiles: readonly SiteFile[] = [];
