/** Five-year plans: “十四五”时期, 十三五末期, “十四五”初期 (its first year). */
import {plans} from '../../vocabulary/periods.ts';
import {draft, type Draft, match, yearEnd} from './draft.ts';

const patterns = {
  quotedPlan: new RegExp(
    String.raw`[“"「] ?(${Object.keys(plans)
      .sort((a, b) => b.length - a.length)
      .join('|')}) ?[”"」’](?:时期|期间|末期?|初期?|以来)?`,
    'y',
  ),
  plan: new RegExp(
    String.raw`(${Object.keys(plans)
      .filter((p) => p.length > 2 || p === '九五' || p === '八五' || p === '七五' || p === '六五')
      .sort((a, b) => b.length - a.length)
      .join('|')})(?=时期|期间|规划|末|以来|前|计划|初|中|总|任务|目标|我|，|国|开|收|发|建|良|阶)(?:时期|期间|末期?|初期?|以来)?`,
    'y',
  ),
};

/** The plan that starts at `at`, or null. */
export function planAt(text: string, at: number): Draft | null {
  const m = match(patterns.quotedPlan, text, at) ?? match(patterns.plan, text, at);
  if (!m) return null;
  const [from, to] = plans[m[1]];
  const end = at + m[0].length;
  if (m[0].endsWith('以来')) return {...draft(end, from, from), form: 'since'};
  if (/初期?$/.test(m[0])) return draft(end, from, from);
  return /末期?$/.test(m[0]) ? yearEnd(draft(end, to, to)) : draft(end, from, to);
}
