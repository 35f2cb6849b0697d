/** The data dictionary, for machines and for readers: what `schemas/` says about every column of every CSV file. */
import type {Column} from '../columns.ts';
import {csvLines} from '../csv.ts';
import type {Format, ReleaseFiles} from '../format.ts';
import type {Sheet} from '../sheets.ts';
import {dictionarySheet, sheets} from '../sheets.ts';
import type {Cell} from '../tables.ts';
import {cellsOf} from '../tables.ts';

/** `data-dictionary.csv`. */
export const dictionary: Format = {
  path: dictionarySheet.path,
  mediaType: 'text/csv',
  title_en: dictionarySheet.title_en,
  title_zh: dictionarySheet.title_zh,
  *make(_, files) {
    const header = dictionarySheet.columns(files).map((column) => column.header);
    const rows = sheets.flatMap((sheet) => sheet.columns(files).map((column, at) => dictionaryRow(sheet, column, at + 1)));
    yield csvLines([header, ...rows.map((row) => cellsOf(row, header))]);
  },
};

function dictionaryRow({path, key}: Sheet, column: Column, position: number): Record<string, Cell> {
  const {name, title_en, title_zh, datatype, isRequired, codelist, references, description_en, description_zh} = column;
  return {
    file: path, position, name, title_en, title_zh, datatype, is_key: key.includes(name), is_required: isRequired,
    codelist, references, description_en, description_zh,
  };
}

/** `data-dictionary.md`: the same to read. */
export const dictionaryPage: Format = {
  path: 'data-dictionary.md',
  mediaType: 'text/markdown',
  title_en: 'Data dictionary to read',
  title_zh: '数据字典(阅读版)',
  *make(_, files) {
    yield '# Data dictionary 数据字典\n';
    for (const sheet of sheets) yield section(sheet, files);
  },
};

function section(sheet: Sheet, files: ReleaseFiles): string {
  const rows = sheet.columns(files).map(({header, title_en, title_zh, datatype, description_en, description_zh}) =>
    [`\`${header}\``, `${title_en}<br>${title_zh}`, datatype, `${description_en}<br>${description_zh}`]);
  const lines = [['column', 'title 名称', 'type 类型', 'meaning 说明'], ['---', '---', '---', '---'], ...rows].map(tableLine);
  return `\n## ${sheet.path}\n\n${sheet.description_en}\n${sheet.description_zh}\n\nKey 主键: ${sheet.key.map((name) => `\`${name}\``).join(', ')}\n\n${lines.join('')}`;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}
