/** Pupils and teachers belong to the kind of school that was counted before them. */
import {lastOf, type Reading} from './reading.ts';

const kind = /(?:小学|初中|高中|中学|幼儿园|职业学校|中职学校|技工学校|特殊教育学校|高等学校|高校|职业院校)$/;
const ofSchool = /^(?:在校|在园|在读|入园|招生|毕业生?|教职工|教职员工|专任教师|专职教师)/;

const announcing = /^[\s—\-·.、\d（）()一二三四五六七八九十]*(小学|(?:普通)?初中|(?:普通)?高中|幼儿园|学前教育|特殊教育|中等职业(?:教育|学校)?|职业高中|普通高校|高等教育)(?:阶段|教育)?$/;
const things = /^(?:学校|校舍|学龄|教学|藏书|图书|任课|专任|教职|在校|在园|入园|招收|招生|毕业|新生|入学|巩固|升学|完成率|辍学|生师比|校园|占地|班级|教学班)/;

/** The kind of school that a sentence announces: ——小学。; empty where it announces none. */
export const schoolOf = (sentence: string): string => announcing.exec(sentence)?.[1] ?? '';

/** The name of what belongs to the schools that were announced: 在校学生 → 小学在校学生. */
export const withSchool = (school: string, name: string): string => (school !== '' && things.test(name) ? school + name : name);

/**
 * 小学1243所，另有教学点687个，在校生63.9万人: the kind of school of the sentence; null where there is none, where
 * the name tells it, and behind a list of kinds (小学86所、初中28所；在校学生5.6万人).
 */
export function schoolBefore(readings: readonly Reading[], {name, clause}: Reading): string | null {
  if (!ofSchool.test(name)) return null;
  const isCounted = (other: Reading | undefined): boolean =>
    other?.clause.sentence === clause.sentence && other.unitZh === '所' && kind.test(other.name);
  const counted = lastOf(readings, isCounted);
  return counted === null || isCounted(readings[readings.indexOf(counted) - 1]) ? null : counted.name;
}
