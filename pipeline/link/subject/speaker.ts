/** Who speaks in a quotation, and of what a clause tells that one stands in it: whose figures follow. */
import {leadingOrganisation} from '../organisation.ts';

/** A quotation whose speaker speaks of a company of their own. */
export interface Speech {
  readonly company: string;
  /** Behind its closing mark. */
  readonly end: number;
}

/** A quotation longer than this is not searched for its end. */
const longest = 400;

/** How those are called who speak for their company: 徐州黎明食品有限公司|总经理赵德说. */
const speaker = /^[\u4e00-\u9fa5、（）()]{0,8}?(?:总经理|经理|董事长|负责人|厂长|总裁|理事长|总监|主任|创始人|总工程师)[\u4e00-\u9fa5·]{0,6}(?:说|介绍|表示|告诉|坦言|透露|称)/;

/** What is said of all the country, or of all an area, is not said of a company. */
const ofAll = /我国|全国|全球|世界|全[省市县]|行业/;

/**
 * The quotation that opens at `start`, where the one who is named behind it speaks for a company.
 *
 * > | “预计全年出口8500万元。”黎明食品有限公司总经理赵德说。
 *                             ^^^^^^^^^^^^^^^^
 */
export function speechAt(text: string, start: number, known: string | null): Speech | null {
  if (text[start] !== '“') return null;
  const close = text.indexOf('”', start);
  if (close < 0 || close - start > longest || close - start < 12) return null;
  const behind = text.slice(close + 1, close + 48).split(/[。，：“\n]/, 1)[0];
  const company = companyOf(behind, known);
  if (company === null || ofAll.test(text.slice(start, close))) return null;
  return {company, end: close + 1};
}

/** Whose name, or 公司 alone, stands before the title of the speaker. */
function companyOf(behind: string, known: string | null): string | null {
  const own = leadingOrganisation(behind);
  if (own !== null) return speaker.test(behind.slice(own.length)) ? own : null;
  return known !== null && /^(?:该?公司|该?企业|该?厂)/.test(behind) && speaker.test(behind.slice(2)) ? known : null;
}

/** 走进|位于开发区的|新能源有限公司|智能工厂: where a reporter goes. */
const visited = /^(?:记者|笔者)?(?:走进|来到|走访|探访|步入|置身|在)了?(?:位于[^，的]{2,20}的)?(?=[^，]{4})/;

/** The company or place that a clause says one has come to; null where it says none. */
export function visitedOf(front: string): string | null {
  const found = visited.exec(front);
  const named = found === null ? null : leadingOrganisation(front.slice(found[0].length));
  if (named === null || /新建|扩建/.test(named)) return null;
  const isIn = !found![0].startsWith('在') || /(?:[车厂]间|厂[区房]|工厂|内|里|现场|展厅|门店|大厅)$/.test(front.trimEnd());
  return isIn ? named.replace(/(?<=公司|集团)(?:智能|数字化|生产)?(?:工厂|厂区|车间)$/, '') : null;
}
