import type {Edit, Repair} from './repair.ts';

/** Non-breaking and typographic spaces of about the width of a plain one. */
const narrow = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/;

/** They become plain spaces, one for one. */
export const narrowSpaces: Repair = {
  name: 'read/narrow-spaces',
  examples: [{from: '新华社\u00a0电\u2002共\u202f3家', to: '新华社 电 共 3家'}],
  edits: (text) => everyRun(text, narrow),
};

/** Tabs and ideographic spaces become plain spaces too, once the rules that tell them apart have run. */
export const wideSpaces: Repair = {
  name: 'read/wide-spaces',
  examples: [{from: '\u3000\u3000粮食\t12万吨', to: '  粮食 12万吨'}],
  edits: (text) => everyRun(text, /[\t\u3000]/),
};

function everyRun(text: string, one: RegExp): Edit[] {
  if (!one.test(text)) return [];
  const runs = text.matchAll(new RegExp(`${one.source}+`, 'g'));
  return Array.from(runs, ({0: run, index}) => ({start: index, end: index + run.length, text: ' '.repeat(run.length)}));
}
