/** The whole that a clause without a figure opens for the counts behind it: 新签约项目中，58个来自外省. */
import {cutAtVerb, trimFront} from '../name.ts';
import type {Clause} from '../structure.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

/** What the counts of a clause are taken from, as the nearest clause of its part says; empty where none does. */
export function domainOf({text, topicClauses}: Context, {part}: Clause): string {
  for (let i = topicClauses.length - 1; i >= 0 && i >= topicClauses.length - farthest && topicClauses[i].part === part; i -= 1) {
    const clause = topicClauses[i];
    if (clause.ending !== 'comma' || !'中里'.includes(text[clause.end - 1])) continue;
    const things = within.exec(wordingOf(text, clause, clause, true))?.[1];
    if (things !== undefined && !event.test(things)) return cutAtVerb(trimFront(things)).name;
  }
  return '';
}

/** How many clauses back a whole is looked for. */
const farthest = 8;

const within = /^(?:在(?![建研校册库编])|从)?(.{4,30}?)(?:当|之)?[中里]$/;

/** What happens, or a time: nothing is counted out of it. */
const event =
  /(?:其|过程|期间|活动|会议|会|赛|工作|行动|任务|报告|计划|规划|建设|发展|管理|服务|生产|实践|考核|考评|评价|评比|评选|评估|排名|榜单|检查|检测|督查|调查|审查|整治|改革|竞争|演练|文化|[途心初高空集年月天之])$/;
