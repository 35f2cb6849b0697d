/** A name that leaves out its head takes the whole’s or its neighbour’s. */
import {isKeptVerb, measureHead, splitPredicate, stem, trimAdverbs} from '../name.ts';
import {lastOf, type Reading} from '../reading.ts';
import {paragraphTopic} from './context.ts';
import type {Context} from './context.ts';
import {wordingOf} from './wording.ts';

/** 农业总收入4276万元、运输业319万元: a name without its own head takes the whole's or its neighbour's. */
export function complete(context: Context, reading: Reading, name: string, previous: Reading | null): string {
  const {parent} = context;
  const {dimension} = reading.figure.amount;
  if (name.endsWith('部分')) return ofTotal(context, reading, name);
  const summed = dimension === 'count' || dimension === 'ratio' ? null : ofSum(context, reading, name);
  if (summed !== null) return summed;
  if (dimension === 'money' && fund.test(name)) return name;
  const carried = dimension === 'count' ? ofCarrier(context, reading, name, previous) : '';
  if (carried !== '') return carried;
  const account = dimension === 'money' ? ofAccount(name, previous, reading) : '';
  if (account !== '') return account;
  const measuredBy = ofThreshold(name, previous);
  if (measuredBy !== '') return measuredBy;
  const listed = ofCapacity(context, name) || ofListHead(reading, name, previous);
  if (listed !== '') return listed;
  const class_ = ofClass(context, reading, name, previous);
  if (class_ !== null) return class_;
  const animal = reading.clause.parent !== null && parent !== null && parent.unitZh === reading.unitZh && /^[猪牛羊鸡鸭鹅马驴兔鱼蚕蜂鹿]$/.test(name);
  if (animal) return name + parent.name; // 养殖户60户（猪18户）
  const stretch = ofStretch(name, previous, reading);
  if (stretch !== null) return stretch;
  const residents = reading.unit === 'CNY' ? ofResidents(context, name) : null;
  if (residents !== null) return residents;
  const isPeople = dimension === 'count' && /^(?:人|名|位|口|口人)$/.test(reading.unitZh ?? '');
  if (isPeople) {
    const whole =
      parent !== null && sameKind(parent, reading) && /[人员生工民户口力师者众部童儿才]$|资源$|人数$/.test(parent.name)
        ? parent.name
        : '';
    if (whole !== '' && !name.includes(shortHead(whole)) && !/.{2}(?:医师|护士|教师|律师|法官|干警|博士|硕士|劳动力)$|院士$|专家$|教授$|学者$/.test(name) && !(name.endsWith('人员') && whole.endsWith('工'))) {
      const kind = withoutDivision(name);
      const verb = whole.replace(/(?:的人|人数|的)$/, '');
      if (isKeptVerb(verb)) return verb + name;
      return kind + (whole.length <= 8 || whole.endsWith('资源') ? stem(whole).replace(/^[\u4e00-\u9fa5]{2,4}[省市县区](?=.{4})/, '') : shortHead(whole));
    }
    const part = whole === '' ? '' : partOfPeople(whole, name);
    if (part !== '') return part;
    const about = whole === '' ? paragraphTopic(context) : '';
    if (about !== '' && !(about[0] === '“' && about.length <= 4)) {
      const noun = stem(about);
      const verb = about.slice(0, about.length - noun.length);
      if (!name.includes(noun)) return `${name.startsWith(verb) ? '' : verb}${name}${noun}`;
      if (verb !== '' && !name.includes(verb)) return verb + name;
    }
    return name;
  }
  if (dimension === 'count' || dimension === 'ratio' || measureHead(name) !== '') return name;
  if (
    dimension === 'rate' &&
    previous !== null &&
    previous.unit === reading.unit &&
    previous.clause.sentence === reading.clause.sentence
  )
    return alongside(previous.name, name);
  const model =
    parent !== null && parent.figure.amount.dimension === dimension
      ? parent
      : previous !== null && previous.clause === reading.clause
        ? previous
        : sibling(context, reading, name);
  if (model === null) {
    const head = headOfTotal(context, reading);
    if (head !== '') return name + head;
  }
  if (model === null || model.figure.amount.dimension !== dimension) return dimension === 'area' ? withArea(name) : name;
  const head = measureHead(model.name);
  return head === '' ? name : name + head;
}

/** 工业总产值850亿元，规模以上部分637亿元: a part of the last total of its kind. */
function ofTotal({readings, parent}: Context, {clause, unit}: Reading, name: string): string {
  const isTotal = (other: Reading): boolean => other.measure === 'level' && other.unit === unit && !other.name.includes('部分');
  const total = parent !== null && isTotal(parent) ? parent : lastOf(readings, (other) => other.clause.sentence === clause.sentence && isTotal(other));
  return total === null ? name : name + stem(total.name);
}

/** 甲镇、乙镇、丙镇的工业总产值均…，三地合计41亿元; 甲厂一家就达8亿元: what is summed up was said before. */
function ofSum({readings, topicClauses, text}: Context, {clause, unit}: Reading, name: string): string | null {
  const found = sum.exec(name);
  if (found === null) return null;
  const who = found[1] === undefined ? found[2] : found[1];
  const last = topicClauses[topicClauses.length - 1];
  const said = last?.index === clause.index - 1 ? measured(trimAdverbs(splitPredicate(wordingOf(text, last, last, true)).noun), who) : '';
  if (said !== '') return who + said;
  const model = lastOf(readings, (other) => other.clause.paragraph !== clause.paragraph || (other.measure === 'level' && other.unit === unit));
  return model === null || model.clause.paragraph !== clause.paragraph || clause.sentence - model.clause.sentence > 1 ? null : who + measured(model.name, who);
}

/** What a name says that its owners have: 甲县、乙县的工业总产值 → 工业总产值; empty where it tells no measure. */
function measured(name: string, owners: string): string {
  const head = measureHead(name);
  if (head === '') return '';
  const at = name.indexOf(owners);
  const thing = name.includes('的') ? name.slice(name.lastIndexOf('的') + 1) : at >= 0 ? name.slice(at + owners.length) : head;
  return thing.length > 10 ? head : thing;
}

const sum =
  /^(?:(.*?)一[家地市县区镇乡省国企]|(?:.*?、)?.*?((?:以上)?[两二三四五六七八九十]+(?:地|者|家|市|县|区|镇|乡|省|州|国|大(?:行业|产业|板块|领域|企业))))(?:就|便|已|共|合计)*(?:缴纳|贡献|完成|实现|占)?$/;

/** 医保基金收入86亿元，|支出78亿元，累计|结余126亿元: the account that was told of once. */
function ofAccount(name: string, previous: Reading | null, {clause, figure}: Reading): string {
  const isAlone = figure.token.start - figure.lead.start <= name.length + 5; // not 地方财政每年将安排支出250亿元
  if (!isAlone || previous?.clause.sentence !== clause.sentence || !side.test(name)) return '';
  const account = ofIncome.exec(previous.name)?.[1];
  return account === undefined ? '' : account + name;
}

const side = /^(?:当[期年])?(?:支出|(?:滚存|累计)?结[余存])$/;
const ofIncome = /^(.{2,}?)(?:当[期年])?(?:收入|支出)$/;

/** 发放|补贴2980万元: money that is named in full. */
const fund = /(?:补贴|补助|补助金|奖金|奖励金|消费券|救助金|慰问金|赔偿金|罚款)$/;

/** 发送旅客1286万人次，其中铁路412万人次、公路856万人次; 甲镇接待游客12万人次，乙城9万人次: what the first carries or receives, all do. */
function ofCarrier({parent}: Context, reading: Reading, name: string, previous: Reading | null): string {
  const model = parent ?? (previous?.clause.sentence === reading.clause.sentence ? previous : null);
  if (model === null || model.unitZh !== reading.unitZh) return '';
  const carried = carrier.test(name) ? carriage.exec(model.name)?.[1] : undefined;
  if (carried !== undefined) return name + carried;
  const received = host.test(name) ? reception.exec(model.name)?.[1] : undefined;
  return received === undefined ? '' : name.replace(/接待$/, '') + received;
}

const carrier = /^(?:[\u4e00-\u9fa5]{0,4}(?:居民|外国人|车辆)|铁路|公路|道路|水路|水运|民航|航空|高铁|地铁|轨道交通|公交|出租车|网约车)$/;
const carriage = /((?:累计|预计)?(?:发送|运送|到发|到达|运输)(?:旅客|货物)?|(?:旅客|货物)?(?:发送量|运输量|周转量)|客运量|货运量|客流量|出入境)$/;
const host = /^[^，。]{2,8}(?:[区镇城馆园山湖寺街村岛泉]|接待)$/;
const reception = /(接待(?:游客|观众|读者|市民|旅客))$/;

/** 产值过亿元企业320家，|过10亿元企业36家: what the threshold is of was said once. */
function ofThreshold(name: string, previous: Reading | null): string {
  const head = previous !== null && threshold.test(name) ? ofThresholds.exec(previous.name)?.[1] : undefined;
  return head === undefined ? '' : head + name;
}

const threshold = /^(?:超过|突破|[过超达])\d/;
const ofThresholds = /^([^过超达突]{2,8})(?:超过|突破|[过超达])[\d百千万亿]/;

/** 新增生产能力主要有：钢40万吨，电50万千瓦: the head stands before the colon. */
function ofCapacity({topicClauses, text}: Context, name: string): string {
  const last = topicClauses[topicClauses.length - 1];
  if (last?.ending !== 'colon' || name.length > 8) return '';
  for (const {start, end} of topicClauses.slice(-2)) {
    const head = newCapacity.exec(text.slice(start, Math.min(end, start + 20)));
    if (head !== null) return `新增${name}${head[1]}`;
  }
  return '';
}

const newCapacity = /新增的?(生产能力|产能)/;

/** 新增探明储量石油70亿吨、|天然气7万亿立方米: the first of a list names the head for all. */
export function ofListHead({clause, figure}: Reading, name: string, previous: Reading | null): string {
  if (previous?.clause !== clause || name.length > 4 || name.length < 2 || !clause.lists.includes(figure.lead.start - 1)) return '';
  const head = headBeforeThing.exec(previous.name);
  return head === null ? '' : head[1] + name;
}

const headBeforeThing = /^(.*(?:储量|播种面积|种植面积|报销比例|支付比例|补助标准|参保率|合格率|达标率))(?!的)[\u4e00-\u9fa5]{2,4}$/;

/** 年龄结构是|30岁以下: by what the whole is divided. */
const withoutDivision = (name: string): string => name.replace(/^(?:年龄|性别|民族|学历|职称)(?:结构|构成|分布)[是为：]?(?=.{2})/, '');

/** 农村剩余劳动力5万人，其中：男性劳动力2万人 → 农村剩余男性劳动力. */
function partOfPeople(whole: string, name: string): string {
  const part = /^(?:男性|女性|少数民族|男|女)/.exec(name)?.[0] ?? '';
  const head = name.slice(part.length);
  return part !== '' && head.length >= 2 && whole.length > head.length && whole.endsWith(head) ? whole.slice(0, -head.length) + name : '';
}

/** 粮食产量由三亿吨增加到四亿吨，棉花由…: a bare noun in a later clause goes on with the head of the one before. */
function sibling({readings}: Context, {clause, unit}: Reading, name: string): Reading | null {
  if (name.length > 5 || notThings.test(name)) return null;
  const model = lastOf(readings, (other) => other.clause.sentence !== clause.sentence || (other.unit === unit && other.measure === 'level'));
  if (model === null || model.clause.sentence !== clause.sentence || model.clause.parent !== clause.parent) return null;
  return ofProduce.test(measureHead(model.name)) ? model : null;
}

/** Verbs, adverbs and heads of their own: 防治病虫害, 总产, 库存. */
const notThings = /[治做投建购获收增减进出前后才税缴比平]|[产存销]$|^[总共年]/;

const ofProduce = /(?:播种面积|种植面积|产量|产值|增加值|零售额|销售额|吞吐量|周转量|发电量|用电量|价|价格)$/;

/** 年平均工资约26000元，月平均2160元: another stretch of time of the same thing. */
function ofStretch(name: string, previous: Reading | null, reading: Reading): string | null {
  if (name.length > 1 || !/^[年月日季周]$/.test(name) || previous === null || previous.clause.sentence !== reading.clause.sentence) return null;
  const other = previous.name.replace(/[年月日季周](?=平均|均|人均|工资|收入)/, name);
  return other === previous.name ? null : other;
}

/** 居民人均可支配收入20000元。城镇居民35698元: what residents have by the head. */
function ofResidents({readings}: Context, name: string): string | null {
  if (!/^[\u4e00-\u9fa5]{0,4}居民$/.test(name)) return null;
  const model = lastOf(readings, (reading) => /居民人均/.test(reading.name));
  return model === null ? null : name + model.name.slice(model.name.indexOf('居民人均') + 2);
}

/** 全县林木总蓄积量1817万立方米。⏎国有林1031万立方米: a paragraph that opens with a part takes the head of the total before it. */
function headOfTotal({readings}: Context, reading: Reading): string {
  const total = readings[readings.length - 1];
  const {dimension} = reading.figure.amount;
  if (total === undefined || (dimension !== 'volume' && dimension !== 'mass')) return '';
  const distance = reading.clause.paragraph - total.clause.paragraph;
  if (distance < 1 || distance > 2) return '';
  const opens = readings.findLast(({clause}) => clause.paragraph < total.clause.paragraph);
  const source = measureHead(total.name) !== '' ? total : opens;
  return source !== undefined && source.unit === reading.unit ? measureHead(source.name) : '';
}

/** Names that only say which part of the whole is meant: 国家级, 省外, 千亩以上. */
const partOnly = /^(?:\d?A级|[\u4e00-\u9fa5]{0,3}(?:级|省外|省内|市外|市内|县外|县内|境外|境内|国内|国外|海外|以上|以下|公办|民办|国有|集体|民营|私营|外资|城镇|乡村|农村|本地|外地|输入|本土))$/;

/** 创新平台168家,其中国家级6家; 百亩以上基地46个、千亩以上13个: a part takes the noun of its whole or of its neighbour. */
function ofClass({parent, text}: Context, reading: Reading, name: string, previous: Reading | null): string | null {
  if (partOnly.test(name) && name !== '') {
    const isClass = previous?.clause === reading.clause && sameKind(previous, reading) && /级/.test(previous.name); // 国家级建设点9个、省级21个
    const whole = isClass ? previous : parent !== null && sameKind(parent, reading) ? parent : previous?.clause.sentence === reading.clause.sentence ? previous : null;
    if (whole === null || !sameKind(whole, reading)) return null;
    const noun = stem(whole.name).replace(/^(?:.*?(?:级|以上|以下)(?:及以上|以上)?|城镇|城市|乡村|农村|国内|境内|省内|市内)(?=.{2})/, '').replace(/总?(?:规模|人数|总数|总量|数量)$/, '');
    return noun === '' || noun === name ? null : name + noun;
  }
  const bred = previous?.clause === reading.clause && text.slice(previous.end, reading.figure.lead.start) === '、' ? /^[出存]栏(?=.)/.exec(previous.name)?.[0] : undefined;
  if (bred !== undefined && animal.test(name)) return bred + name; // 出栏肉牛12.6万头、肉羊86万只
  // 新获批省重点实验室2家、省技术创新中心3家: what is new, all are
  const verb = previous?.clause === reading.clause && text.slice(previous.end, reading.figure.lead.start) === '、' ? newVerb.exec(previous.name) : null;
  return verb !== null && previous!.unitZh === reading.unitZh && !newVerb.test(name) ? verb[0] + name : null;
}

const animal = /^[\u4e00-\u9fa5]{0,3}(?:[猪牛羊驴马兔鸡鸭鹅禽]|家畜|大牲畜)$/;
const newVerb = /^新(?:建改扩建|改扩建|建改建|建扩建|增|建|获批|认定|立项|设立|设|开工|签约|引进|培育|入选|登记|注册|评定|获评|改造|创建)/;

/** 城区Ⅰ级商服用地基准地价为…，住宅用地为…: a sibling takes the head, and the front that both share. */
function alongside(model: string, name: string): string {
  const head = measureHead(model);
  if (head === '' || measureHead(name) !== '') return name;
  const thing = model.slice(0, model.length - head.length);
  const isSibling = thing.length > name.length && thing.slice(-2) === name.slice(-2);
  return (isSibling ? thing.slice(0, thing.length - name.length) : '') + name + head;
}

const sameKind = (a: Reading, b: Reading): boolean =>
  a.figure.amount.dimension === b.figure.amount.dimension &&
  (a.unitZh === b.unitZh || (/^[人名口]/.test(a.unitZh ?? '') && /^[人名口]/.test(b.unitZh ?? '')));

/** The last word of a name, as far as its length tells: 在校学生 → 学生. */
const shortHead = (name: string): string => name.replace(/(?:人数|总数|总量)$/, '').slice(-2);

/** 21700亩 of a base is its area, unless the name says another quantity. */
export const withArea = (name: string): string =>
  /(?:面积|规模|林|田|地|用地|造林|占地)$/.test(name) && !/(?:田|林|地)$/.test(name)
    ? name
    : name.endsWith('面积')
      ? name
      : `${name}面积`;
