/** Rules and tariffs: 对…的，给予…奖励 says what would be given, and no figure of what was. */
import type {Token} from '../../model.ts';
import {hasAny, table} from './look.ts';
import type {Refinement} from './refinement.ts';

/** A rate, tier or amount in a rule. */
export const inRule: Refinement = {
  name: 'extract/rule',
  examples: [
    {text: '对新建项目，按固定资产投资的5%—20%给予企业奖励。', figures: 0},
    {text: '给予企业30万元奖励。', figures: 0},
    {text: '对企业给予补贴，全年发放返还资金12.6亿元。', figures: 1},
    {text: '方案新增了228个项目，请给予资金支持。', figures: 1},
  ],
  apply: ({start}, {text, isRule}) => (isRule && !done.test(text.slice(Math.max(0, start - 4), start)) && !paid.test(text.slice(Math.max(0, start - 24), start)) ? ['threshold', 'a rate, tier or amount in a rule'] : null),
};

/** 新增了|228个项目: what has happened stands in no rule. */
const done = /[增完建发安排投入成]了$/;

/** 全年发放返还资金|12.6亿元: neither does what was paid in a time. */
const paid = /(?:全年|今年|去年|累计|以来)[^，。；]{0,6}(?:发放|投入|完成|落实|拨付|兑现|下达)[^，。；]{0,12}$/;

/** 给予|企业奖励: verbs of a rule. */
const gives = table('给予 予以 一次性 罚款 处以 可获 可享受 不设上限');

/** What it gives or takes. */
const awards = ['奖励', '补助', '补贴', '资助', '奖补', '罚款', '贴息', '支持', '退税', '减免'];

/** Where the sentence around token `at` ends, and whether it is a rule: 对…的，给予…奖励. */
export function sentenceAt(text: string, tokens: readonly Token[], at: number): [number, boolean] {
  let from = at;
  while (from > 0 && !isSentenceBreak(tokens[from - 1])) from -= 1;
  let to = at;
  while (to < tokens.length && !isSentenceBreak(tokens[to])) to += 1;
  let hasGift = false;
  for (let i = from; i < to && !hasGift; i += 1) {
    const token = tokens[i];
    hasGift = token.kind === 'cue' && token.cue === 'rule' && gives.at(text, token.start) === true;
  }
  if (!hasGift) return [to, false];
  const slice = text.slice(tokens[from].start, to < tokens.length ? tokens[to].start : text.length);
  return [
    to,
    slice.length < 600 && hasAny(slice, awards) && !/已(?:累计|经)?(?:发放|给予|兑现|落实)|共(?:发放|给予)/.test(slice),
  ];
}

const isSentenceBreak = (token: Token): boolean =>
  token.kind === 'break' && (token.break === 'sentence' || token.break === 'paragraph');
