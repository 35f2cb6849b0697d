/** The addresses under which a publication speaks of itself. Only `base_url` is anybody's choice. */
import type {Edition, PublicationFacts} from './format.ts';

/** The dataset, whatever its version: this never changes. */
export const datasetId = ({base_url}: PublicationFacts): string => `${base_url}#dataset`;

/** The catalogue that lists the dataset. */
export const catalogId = ({base_url}: PublicationFacts): string => `${base_url}#catalog`;

/** The series of its versions. */
export const seriesId = ({base_url}: PublicationFacts): string => `${base_url}#series`;

/** Who publishes. */
export const publisherId = ({base_url}: PublicationFacts): string => `${base_url}#publisher`;

/** Whom to ask. */
export const contactId = ({base_url}: PublicationFacts): string => `${base_url}#contact`;

/** The folder of a version, ending in `/`. */
export const versionUrl = ({base_url}: PublicationFacts, version: string): string => `${base_url}v${version}/`;

/** The folder of the release at hand, ending in `/`. */
export const releaseUrl = ({publication, version}: Edition): string => versionUrl(publication, version);
