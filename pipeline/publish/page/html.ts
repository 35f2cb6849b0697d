/** HTML that cannot be broken out of: whatever a template takes in is escaped, unless it is markup already. */

/** Markup, as opposed to text. Made by `html` alone. */
export interface Html {
  readonly markup: string;
}

/** What a template takes: text and numbers are escaped, nothing is left out. */
export type Content = string | number | Html | null | readonly Content[];

/** `html\`<b>${title}</b>\`` */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let markup = strings[0];
  contents.forEach((content, at) => {
    markup += markupOf(content) + strings[at + 1];
  });
  return {markup};
}

/** Markup that this program wrote itself: style, script, JSON with its `<` escaped. */
export function trusted(markup: string): Html {
  return {markup};
}

/** Nothing. */
export const nothing = trusted('');

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

/**
 * Characters that are not seen but change what is: they could show 123 as 321.
 *
 * Controls but for tab and line breaks, soft hyphens, marks and overrides of direction, joiners, the byte-order mark.
 */
export const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** Text of an article, verbatim but for what is unseen, which is shown by its code point. */
export function verbatim(text: string): Html {
  const pieces: Content[] = [];
  let start = 0;
  for (const {0: character, index} of text.matchAll(unseen)) {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    pieces.push(text.slice(start, index), html`<span class="unseen">${code}</span>`);
    start = index + character.length;
  }
  return html`${[...pieces, text.slice(start)]}`;
}

/** A value as JSON inside `<script>`: no `<`, so that no text can end the element. */
export function jsonMarkup(value: unknown): Html {
  return trusted(JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
