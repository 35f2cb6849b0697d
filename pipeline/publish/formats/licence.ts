/** `LICENSE` and `CITATION.cff`: on what terms the data may be used, and how it is cited. */
import {releaseUrl} from '../addresses.ts';
import type {Format} from '../format.ts';

/** `LICENSE`: two statements, of the data and of the texts that it comes from. */
export const licence: Format = {
  path: 'LICENSE',
  mediaType: 'text/plain',
  title_en: 'Licence of the data',
  title_zh: '数据许可',
  *make({publication: {license, license_title, license_url, publisher_en, publisher_zh, title_en, title_zh}}) {
    yield `The data
--------
${title_en}, published by ${publisher_en}, is licensed under
${license_title} (${license}):
${license_url}

You may share and adapt it for any purpose if you give credit, link to the licence and say what you changed.
CITATION.cff says how to give credit.

The source texts
----------------
The licence covers the data: the figures, their descriptions and their arrangement. The texts that state the
figures keep their own rights, and quotations from them are given as evidence. The column \`rights\` of
documents.csv says who holds them and on what terms each text is used here.

数据
----
《${title_zh}》由${publisher_zh}发布,采用 ${license_title}(${license})许可:
${license_url}
注明来源、附上许可链接并说明改动后,可为任何目的分享和改编。署名方式见 CITATION.cff。

来源文章
--------
本许可只及于数据本身,即数字、其说明与编排。载有这些数字的文章权利不变,引文仅作为出处;各文章的权利人及使用条件
见 documents.csv 的 \`rights\` 列。
`;
  },
};

/** `CITATION.cff`: Citation File Format 1.2.0. Its strings are JSON, which YAML includes. */
export const citation: Format = {
  path: 'CITATION.cff',
  mediaType: 'application/yaml',
  title_en: 'How to cite the data',
  title_zh: '引用方式',
  *make(edition) {
    const {publication, version, released_at} = edition;
    const text = (value: string): string => JSON.stringify(value);
    yield `cff-version: 1.2.0
type: dataset
message: "Cite this version; each figure's own source is in documents.csv."
title: ${text(publication.title_en)}
abstract: ${text(publication.description_en)}
authors:
  - name: ${text(publication.publisher_en)}
contact:
  - name: ${text(publication.contact_name)}
    email: ${text(publication.contact_email)}
version: ${text(version)}
date-released: ${text(released_at.slice(0, 10))}
url: ${text(releaseUrl(edition))}
license: ${publication.license}
keywords:
${publication.keywords_en.map((keyword) => `  - ${text(keyword)}\n`).join('')}`;
  },
};
