/** What a figure without a noun goes on with: the clause right before it, or the sentence that opens its paragraph. */
import {isBareHead, measureHead, splitPredicate, trimAdverbs, trimBack, trimFront, trimScopes} from '../name.ts';
import type {Reading} from '../reading.ts';
import type {Clause} from '../structure.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

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
  if (last > 0 && topicClauses[last].index === next - 1 && isOnlyTime(topicClauses[last])) [last, next] = [last - 1, next - 1];
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
  const wording = trimScopes(trimBack(wordingOf(text, clause, clause, true)).name.replace(inDigits, ''));
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
  const change = changing.exec(light);
  const said = change?.[1] ?? change?.[2];
  const changed = said !== undefined && (predicate === '' || isMeasured(said) || change?.[2] !== undefined) ? said : undefined;
  const isWhole = undertaking.test(predicate) || perHead.test(predicate); // 基本建设，拟定为145亿元
  const name = isWhole ? light : trimAdverbs(changed ?? noun).replace(/最$/, '');
  if (name.length < 2 || name.length > 24 || isBareHead(name) || doing.test(name) || holders.test(name)) return nothing;
  return {noun: name, isBare: (isWhole || (predicate === '' && changed === undefined)) && isMeasured(name)};
}

/** 物流枢纽持续扩围，|2023年，|全国新增30个 */
const isOnlyTime = ({start, end, times}: Clause): boolean => times.length === 1 && times[0].start - start <= 1 && end - times[0].end <= 1;

/** 新兴业务|保持两位数|增长 */
const inDigits = /(?:保持|实现)[两三]位数(?:以上)?的?(?=增长$)/;

const isMeasured = (name: string): boolean => measureHead(name) !== '' || /[数量额值率]$|占比$/.test(name);

/** 居民家庭|人均可支配收入，由5160元增加到… */
const perHead = /^[人户亩]均/;

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

const changing = /^(.{2,20}?)(?:连续|持续|继续|首次|双双|大幅|明显|稳步|快速|逐步|有所|实现|小幅|平稳|较快|保持|呈现?|出现|再次?|又)*(?:增长|下降|回升|上升|上涨|下跌|回落|提升|提高|扩大|缩小|改善|攀升|增加|减少|走高|走低|加快|增强|创下?新高|提速|放缓|加速|回暖|[大快多高好])(?:了|态势|势头|明显|显著|较快)?$|^(.{2,16}?)(?:增势|走势|表现|势头|增长态势)(?:尤为|更为|十分|较为|非常|更加|持续)?(?:明显|强劲|良好|突出|亮眼|抢眼|平稳|稳定|向好)$/;
