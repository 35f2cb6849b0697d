/** What came before a figure, as far as its name may need it. */
import {isBareHead, measureHead, splitPredicate, trimAdverbs, trimBack, trimFront, trimScopes} from '../name.ts';
import {clauseTopicOf, paragraphTopicOf, sentenceSubjectOf} from '../context.ts';
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import {wordingOf} from './wording.ts';

/** What came before a figure, as far as its name may need it. */
export interface Context {
  readonly text: string;
  /** The readings so far, in the order of the text. */
  readonly readings: readonly Reading[];
  /** The whole that 其中 or a bracket divides. */
  readonly parent: Reading | null;
  /** The first clause of the paragraph, and of the sentence. */
  readonly paragraphClause: Clause;
  readonly firstClause: Clause;
  /** The clauses of the sentence so far that had no figure. */
  readonly topicClauses: readonly Clause[];
  /** The clause before, where a colon ended it: 补偿标准为一级：60030元/亩. */
  readonly label: string;
  /** The kind of school that the sentences are about: ——小学。学校129所; empty where none was announced. */
  readonly school: string;
}

/** What the paragraph opens with as its topic; empty where it names none. */
export const paragraphTopic = ({text, paragraphClause}: Context): string => paragraphTopicOf(text, paragraphClause);

/** What the sentence opens with as its subject; empty where it names none. */
export const sentenceSubject = ({text, firstClause}: Context): string => sentenceSubjectOf(text, firstClause);

/** 在工业总产值方面：…: what the paragraph opens with before a colon, where that can be measured. */
export const paragraphLabel = ({text, paragraphClause}: Context): string =>
  paragraphClause.ending === 'colon' ? clauseTopicOf(text, paragraphClause) : '';

/** 合作社有了很大的发展，已发展到近五十万个: who has, in the clause right before. */
export function subjectBefore({text, topicClauses}: Context, {index}: Clause): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause?.index !== index - 1 || clause.ending !== 'comma') return '';
  const {noun, predicate} = splitPredicate(trimFront(wordingOf(text, clause, clause, false)));
  return /^[有是]/.test(predicate) && noun.length >= 2 && noun.length <= 14 ? trimAdverbs(noun) : '';
}

/** What the clause right before speaks of, and whether it is the name of a measure and nothing else: 医院病床数，|比上年增长. */
export interface Announced {
  readonly noun: string;
  readonly isBare: boolean;
}

const nothing: Announced = {noun: '', isBare: false};

/** 城乡居民的储蓄存款，|今年增加了95亿元; 用户占比稳步提升，|超过三成: a figure without a noun goes on with the clause before. */
export function announced(context: Context, reading: Reading): Announced {
  const {text, topicClauses} = context;
  const {clause: {index, part}, figure} = reading;
  let last = topicClauses.length - 1;
  let next = index;
  if (last > 0 && topicClauses[last].index === index - 1 && adjusted.test(text.slice(topicClauses[last].start, topicClauses[last].start + 4))) [last, next] = [last - 1, index - 1];
  const clause = topicClauses[last];
  if (figure.position > 0) return nothing;
  if (clause?.index !== next - 1 || clause.part !== part || clause.ending !== 'comma') return titleOf(context, reading);
  return saidBy(text, clause);
}

/** 交通建设投资。|前7月累计完成280亿元: a paragraph may open with its title. */
function titleOf({text, readings, paragraphClause: {index, start, end, ending, figures, paragraph, sentence}, paragraphClause}: Context, {clause}: Reading): Announced {
  const isTitle = ending === 'sentence' && figures.length === 0 && end - start <= 24 && clause.paragraph === paragraph && clause.sentence === sentence + 1;
  if (!isTitle || clause.index > index + 3 || readings[readings.length - 1]?.clause.paragraph === paragraph) return nothing;
  return saidBy(text, paragraphClause);
}

/** What a clause without figures speaks of. */
function saidBy(text: string, clause: Clause): Announced {
  const wording = trimScopes(trimBack(wordingOf(text, clause, clause, true)).name);
  const aspect = about.exec(wording)?.[1];
  if (aspect !== undefined) return {noun: aspect, isBare: false};
  const field = inField.exec(wording);
  if (field !== null) return {noun: field[1] + field[2], isBare: true};
  if (circumstance.test(wording)) return nothing;
  if (ofNoun.test(wording) && splitPredicate(wording.slice(wording.lastIndexOf('的') + 1)).predicate === '') return {noun: trimAdverbs(wording), isBare: true};
  const raised = raising.exec(wording)?.[1];
  if (raised !== undefined) return {noun: raised, isBare: true};
  const light = trimFront(wording);
  if (light !== wording && measureHead(light) === '') return nothing;
  const {noun, predicate} = splitPredicate(light);
  const said = changing.exec(light)?.[1];
  const changed = said !== undefined && (predicate === '' || isMeasured(said)) ? said : undefined;
  const isWhole = undertaking.test(predicate); // 基本建设，拟定为145亿元
  const name = isWhole ? light : trimAdverbs(changed ?? noun).replace(/最$/, '');
  if (name.length < 2 || name.length > 24 || isBareHead(name) || doing.test(name) || holders.test(name)) return nothing;
  return {noun: name, isBare: (isWhole || (predicate === '' && changed === undefined)) && isMeasured(name)};
}

const isMeasured = (name: string): boolean => measureHead(name) !== '' || /[数量额值率]$|占比$/.test(name);

/** Verbs that end a noun: 基本|建设. */
const undertaking = /^(?:建设|生产|投入|改造|治理|保护|服务|运输|加工|收购)$/;

/** 收入较快增长，|扣除价格因素，|比上年增长12.5% */
const adjusted = /^(?:扣除|剔除|按可比|按不变)/;

/** Where, when, how and by whom: nothing is measured. */
const circumstance =
  /^(?:扣除|剔除|一直|过去几|在(?![建校册岗职训编])|从(?!业)|自(?!然|来|贸|主|备)|据|按|以(?!工代赈|旧换新)|为|随着|通过|根据|经(?![济营])|由于|截[至止]|围绕|针对|依托|面对|受|每当|当(?!地|年|期)|把|将|被|让|使|坚持|如果|只要|虽然|尽管|因|即使|无论|不仅|为了)|(?:[时后前中里上下内外间来看说道称际初末底此然且]|情况|期间|以来|为例|同时|方面|介绍|显示|表示|指出|认为)$/;

/** What is done, not what is measured: 构建自贸区网络. */
const doing = /^(?:增速|增幅|涨幅|降幅|改写|刷新|再创|[一二三四、]+$|构建|扩大|要求|用于|加上|除去|加强|深化|完善|优化|提升|提高|健全|强化|狠抓|紧扣|聚焦|践行|贯彻|坚定|立足|着力|着眼|突出|抢抓|紧盯|严格|严守|创新|拓展|培育|壮大|做大|做强|加大|增强|改善|保障|维护|规范|鼓励|引导|是|经|就|这|那|此)/;

/** Who has it, not what it is: 农民，1982年为270元. */
const holders = /(?:居民|农民|职工|群众|社员|农户|单位|部门|企业|公司|厂|机关|地区|[省市县])$/;

/** 学生方面，合计11万人 */
const about = /^(?!在)([^，的在]{2,8})方面$/;

/** 决算|在|收入方面，少3.02% */
const inField = /^([^，在]{2,10})在([^，在]{2,10})方面$/;

/** 连续提高|养老金水平，年均增长10%: what was raised. */
const raising = /^(?:连续|持续|不断|继续|大幅|逐步|适当|稳步)*(?:提高|提升|扩大|增加|降低|压减|加大)了?([^，的]{2,22}(?:水平|标准|待遇|规模|力度|投入|额度|面积|产能|覆盖面))$/;

/** 可直接办理的|服务事项: 的 joins all that stands before it to the noun. */
const ofNoun = /^(?!.*[了着过是]|包括|加上|除去|用于|要求|由|这|那|此|我们|是|就).{2,30}的[^的，]{2,10}(?<![大快好高低多少长降升善强])$/;

const changing = /^(.{2,20}?)(?:连续|持续|继续|首次|双双|大幅|明显|稳步|快速|逐步|有所|实现|小幅|平稳|较快|保持|呈现?|出现|再次?|又)*(?:增长|下降|回升|上升|上涨|下跌|回落|提升|提高|扩大|缩小|改善|攀升|增加|减少|走高|走低|加快|增强|创下?新高|提速|放缓|加速|回暖|[大快多高好])(?:了|态势|势头|明显|显著|较快)?$/;

/** 现代工业在总产值中所占的比重，由…: the clause before is nothing but the name of a share. */
export function shareBefore({text, topicClauses}: Context, {index}: Clause): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause?.index !== index - 1 || clause.ending !== 'comma' || !/[重例额]$/.test(text.slice(clause.end - 1, clause.end))) return '';
  const wording = wordingOf(text, clause, clause, true);
  if (!shareNoun.test(wording)) return '';
  return wording.startsWith('在') ? wording : trimFront(wording);
}

const shareNoun = /(?:在.+中所?占的?|占.+的?)(?:比重|比例|份额)$/;

/** The noun of measure that the sentence named last: 进出口 in 中国对传统市场进出口由降转增. */
export function clauseTopic({text, topicClauses}: Context): string {
  for (let i = topicClauses.length - 1; i >= 0 && i >= topicClauses.length - 4; i -= 1) {
    const found = clauseTopicOf(text, topicClauses[i]);
    if (found !== '') return found;
  }
  return '';
}

/** 增加研究与实验发展经费，从1288亿元增加到…; 原油产量继续增长，达到…: what the clause before speaks of. */
export function nounOfClauseBefore({text, topicClauses}: Context): string {
  const clause = topicClauses[topicClauses.length - 1];
  if (clause === undefined || clause.ending === 'colon' || clause.end - clause.start > 30) return '';
  const wording = trimFront(trimBack(wordingOf(text, clause, {start: clause.start, end: clause.end}, true)).name);
  if (outlay.test(wording)) return wording;
  const name = trimAdverbs(splitPredicate(wording.replace(/^(?:增加|减少|提高|扩大|加大|加强)/, '')).noun);
  return measureHead(name) === '' && !/(?:案|件|次|户|人|台)数$|总值$/.test(name) ? '' : name;
}

/** 中央财政用于教育的投入，将由…: 的 joins the whole clause to its noun. */
const outlay = /^[^，]{2,20}的(?:投入|支出|投资额)$/;

/** Whether the last clause without figures stands between a topic and the figure. */
export const isAfter = ({topicClauses}: Context, topic: Reading | null): boolean =>
  topic === null || topic.clause.index < topicClauses[topicClauses.length - 1].index;
