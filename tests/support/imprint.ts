/** What releases of tests are published with. */
import type {PublicationFacts} from '../../pipeline/publish/format.ts';
import type {PublicationOptions} from '../../pipeline/publish-disk.ts';

/** A made-up publisher. */
export const facts: PublicationFacts = {
  base_url: 'https://data.example/', is_placeholder: false, title_en: 'Figures', title_zh: '数字',
  description_en: 'Figures that were made up for tests and stand in no article.',
  description_zh: '测试用的虚构数字。', publisher_en: 'A bureau', publisher_zh: '某局', publisher_url: null,
  contact_name: 'A desk', contact_email: 'desk@data.example', feedback_url: null, license: 'CC-BY-4.0', license_url: 'https://creativecommons.org/licenses/by/4.0/',
  license_title: 'Creative Commons Attribution 4.0 International', keywords_en: ['figures'], keywords_zh: ['数字'], themes: ['ECON'], category_zh: '科技创新', openness_zh: '无条件开放',
  frequency: 'IRREG',
};

/** Without formats unless some are given, at eight o'clock of a day in January. */
export function imprint(given: Partial<PublicationOptions> = {}): PublicationOptions {
  return {
    clock: () => '2026-01-31T08:00:00Z', codeRevision: async () => null, publication: facts, text: (id) => `The text of ${id}.`,
    formats: [], siteFiles: [], ...given,
  };
}
