/** `README.md` of a release: what lies in the folder and how to load it with the right types. */
import {releaseUrl} from '../addresses.ts';
import type {Edition, FileInfo, Format, ReleaseFiles} from '../format.ts';
import {loading} from '../loading.ts';
import {overviewOf} from '../overview.ts';

/** `README.md`, which tells of these files. */
export function readme(listed: readonly FileInfo[]): Format {
  return {
    path: 'README.md',
    mediaType: 'text/markdown',
    title_en: 'Read me',
    title_zh: '说明',
    *make(edition, files) {
      yield heading(edition, files);
      yield '## Files 文件\n\n| file 文件 | holds | 内容 |\n| --- | --- | --- |\n';
      for (const {path, title_en, title_zh} of listed) yield `| \`${path}\` | ${title_en} | ${title_zh} |\n`;
      yield '| `<file>.csv-metadata.json` | CSV on the Web metadata of each CSV file | 各 CSV 文件的 CSVW 元数据 |\n';
      yield '| `SHA256SUMS` | Checksums, for `sha256sum -c` | 校验和 |\n';
      yield howToLoad;
      yield terms(edition);
    },
  };
}

function heading({publication, version, released_at, counts, reason_en, reason_zh}: Edition, files: ReleaseFiles): string {
  const {start, end, areas} = overviewOf(files);
  return `# ${publication.title_en} ${publication.title_zh}

Version ${version}, released ${released_at.slice(0, 10)}${start === null ? '' : `, about ${start} to ${end}`}. Documents: ${counts.documents}. Observations: ${counts.observations}.
${areas.length === 0 ? '' : `Areas: ${areas.map(({code, zh}) => `${zh} (${code})`).join(', ')}.\n`}${reason_en} ${reason_zh}

${publication.description_en}

${publication.description_zh}

`;
}

const howToLoad = `
\`data-dictionary.md\` explains every column. CSV is RFC 4180 in UTF-8 without a byte-order mark; an empty cell is a missing
value. Only \`observations.excel.csv\` has a byte-order mark, for opening with a double click.

## Loading 加载

Values are exact decimals and codes are text: give types, do not let them be guessed.

${loading('')}
`;

function terms(edition: Edition): string {
  const {publication, version, released_at} = edition;
  const {publisher_en, title_en, title_zh, license_title, license_url, contact_name, contact_email, feedback_url, is_placeholder} = publication;
  return `## Terms 许可

The data is under ${license_title}, ${license_url}. The source texts keep their own rights; \`documents.csv\` says whose
they are. 数据采用上述许可;来源文章的权利不变,见 \`documents.csv\`。

Cite as 引用: ${publisher_en} (${released_at.slice(0, 4)}). ${title_en} ${title_zh}, version ${version}. ${releaseUrl(edition)}

Questions and errors 联系: ${contact_name}, ${contact_email}${feedback_url === null ? '' : `, ${feedback_url}`}
${is_placeholder ? '\nThe address above is a placeholder that nobody can reach, until the owner of the data sets one. 上述网址为占位,待数据所有者设定。\n' : ''}`;
}
