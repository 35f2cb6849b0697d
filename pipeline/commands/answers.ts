/** What an editor types about a figure. */
import {correctable} from './review-text.ts';
import {closest} from './usage.ts';

/** An answer understood, or what is not clear about it. */
export type Answer =
  | {readonly kind: 'confirm' | 'reject' | 'skip' | 'quit' | 'help'}
  | {readonly kind: 'correct'; readonly fields: readonly (readonly [field: string, value: string])[]}
  | {readonly kind: 'unclear'; readonly message: string};

const words: Readonly<Record<string, 'confirm' | 'reject' | 'skip' | 'quit' | 'help'>> = {
  '': 'skip', s: 'skip', skip: 'skip', 跳过: 'skip',
  c: 'confirm', confirm: 'confirm', y: 'confirm', yes: 'confirm', 确认: 'confirm', 是: 'confirm',
  r: 'reject', reject: 'reject', 剔除: 'reject',
  q: 'quit', quit: 'quit', 退出: 'quit',
  '?': 'help', '？': 'help', h: 'help', help: 'help', 帮助: 'help',
};

/**
 * Understands an answer.
 *
 * @example parseAnswer('unit=CNY; value=5') // {kind: 'correct', fields: [['unit', 'CNY'], ['value', '5']]}
 */
export function parseAnswer(text: string): Answer {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(words, word)) return {kind: words[word]};
  const fields: [string, string][] = [];
  for (const part of text.split(/[;；]\s*(?=[a-z_]+\s*[=＝])/)) {
    const [, field, value] = /^\s*([^\s=＝]+)\s*[=＝]([\s\S]*)$/.exec(part) ?? [];
    if (field === undefined) return {kind: 'unclear', message: `“${text.trim()}” is none of the answers; ? explains them. 请按 ? 看说明。`};
    if (!correctable.includes(field)) {
      return {kind: 'unclear', message: `No field “${field}” can be corrected${closest(field, correctable)}; ? lists them. 没有可更正的列“${field}”。`};
    }
    fields.push([field, value.trim()]);
  }
  return {kind: 'correct', fields};
}
