import type {Finding} from '../model.ts';
import type {Figures} from './check.ts';

const name = 'numeral-too-long';

/**
 * A numeral with more digits than any figure has is in the ledger as `other`, under the rule
 * `extract/too-long`, and an editor is told.
 */
export function numeralsTooLong({article}: Figures): Finding[] {
  return article.numerals.filter((numeral) => numeral.rule === 'extract/too-long').map((numeral) => {
    const length = numeral.numeral_end - numeral.numeral_start;
    const start = [...numeral.text.slice(0, 24)].slice(0, 12).join('');
    return {
      finding_id: `${name}:${numeral.document_id}#char=${numeral.numeral_start}`,
      document_id: numeral.document_id,
      check: name,
      result: 'not_comparable',
      observations: '',
      printed: null,
      expected: null,
      message_zh: `以 ${start} 开头的数字有 ${length} 个字符，过长，未作为统计数字。`,
      message_en: `The numeral that begins with ${start} has ${length} characters, too many for a figure: it was not read as one.`,
      line: numeral.line,
    };
  });
}
