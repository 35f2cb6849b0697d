/** The frame of shares: 占GDP比重, 占党员总数的29.9%, 全国造船完工量的90%为出口船舶. */
import {isListMember} from '../measure.ts';
import {cutAtVerb, isBareHead, trimAdverbs, trimBack, trimFront} from '../name.ts';
import type {Reading} from '../reading.ts';
import {propose} from './candidates.ts';
import {sentenceSubject} from './context.ts';
import type {Context} from './context.ts';
import {shareVerb, trimMarks} from './kinds.ts';
import {after, before, joined} from './sides.ts';
import {fromReading, topicNoun} from './topic.ts';
import {wordingOf} from './wording.ts';

/** 占GDP比重, 占党员总数的29.9%, 全国造船完工量的90%为出口船舶. */
export function nameShare(context: Context, reading: Reading, topic: Reading | null): void {
  const {text} = context;
  const {figure, clause} = reading;
  if (reading.direction?.kind === 'to') {
    const start = fromReading(context, reading);
    if (start) return propose(reading, start.name, 18, 'from-to', start);
  }
  const end = reading.direction?.kind === 'to' ? reading.direction.start : figure.token.start;
  const follows =
    /\d[\u4e00-\u9fa5]{0,4}$/.test(text.slice(Math.max(clause.start - 1, figure.lead.start - 6), figure.lead.start)) ||
    clause.durations.some(({end: stop}) => text[stop] === '的');
  const raw = wordingOf(text, clause, {start: figure.lead.start, end: Math.max(figure.lead.start, end)}, true).replace(
    /^[个家项种座]?(?:小时|[^的，、占]{1,4})的(?=.{3})/,
    (match) => (follows ? '' : match),
  );
  const trimmed = trimBack(raw).name;
  const at = shareVerb(raw);
  if (at >= 0 && (!/(?:比重|比例|份额)$/.test(trimmed) || (at === 0 && topic !== null))) {
    const whole = trimMarks(
      trimBack(
        raw
          .slice(at)
          .replace(/^(?:约|仅|已)?占(?:到|了|据)*/, '')
          .replace(/(?:的)?(?:比重|比例|份额)(?:从|由|为|达|达到)?$/, ''),
      ).name,
    );
    const own = cutAtVerb(trimFront(trimAdverbs(trimBack(raw.slice(0, at)).name))).name;
    const near = topic !== null && topic.clause.sentence === clause.sentence;
    const part = own !== '' && !isBareHead(own) ? own : near ? topic.name : sentenceSubject(context) || (topic?.name ?? own);
    const of = whole === '' ? wholeOfSiblings(context, reading) : whole;
    return propose(
      reading,
      of === '' ? `${part}占比` : `${part}占${of}比重`,
      own === '' ? 12 : 14,
      'share-of',
      own === '' ? topic : null,
    );
  }
  if (/的$/.test(raw.replace(/(?:约|近|超|超过|达)+$/, '')) && trimmed !== '' && at < 0) {
    const behind = after(text, reading);
    const clauseTail = trimFront(trimBack(wordingOf(text, clause, figure.tail, false)).name);
    const verb = /^(?:.{0,12}?)(?:达到|相当于|超过|超|完成|占)/.exec(raw);
    const plain = text.slice(Math.max(figure.lead.start, end - 40), end);
    const whole = trimMarks(
      trimBack(
        verb
          ? plain.slice(
              plain.lastIndexOf(verb[0].slice(-2)) < 0
                ? verb[0].length
                : plain.lastIndexOf(verb[0].slice(-2)) + Math.min(2, verb[0].length),
            )
          : raw,
      ).name,
    );
    const own = verb ? trimFront(trimBack(verb[0].replace(/(?:达到|相当于|超过|超|完成)$/, '')).name) : '';
    const part = own || clauseTail.replace(/^[为是]/, '') || behind.noun || topic?.name || '';
    if (part !== '' && part !== whole)
      return propose(reading, `${part}占${whole}比重`, 12, 'share-of', own === '' && clauseTail === '' ? topic : null);
    return propose(reading, whole, 10, 'share-of');
  }
  const behind = after(text, reading);
  const object = /^的(?!(?:较|高|低|合理)?(?:水平|高位|低位|区间|速度|较低水平|较高水平))([^，。；]{2,12})$/.exec(
    text.slice(figure.tail.start, figure.tail.end),
  );
  if (object && trimmed !== '')
    return propose(
      reading,
      `${trimBack(object[1]).name}占${trimMarks(trimmed.replace(/^(?:拿下了|拿下|获得|贡献了|占据)/, ''))}比重`,
      14,
      'share-of',
    );
  const front = before(text, reading, behind.noun !== '');
  const members = context.readings[context.readings.length - 1] ?? null;
  if (front.name !== '' && isBareHead(front.name)) {
    if (topic) propose(reading, topicNoun(topic, front.name) + front.name, 11, 'head-of-topic', topic);
    propose(reading, front.name, 8, 'head-alone');
  } else if (front.name !== '') {
    propose(reading, front.name, behind.noun !== '' && front.isGoverned ? 7 : 12, 'noun-before');
    if (context.parent && !/率|比|占|量|度/.test(front.name.slice(-2))) propose(reading, front.name, 11, 'noun-before');
  }
  if (behind.noun !== '')
    propose(reading, `${joined(behind.predicate, behind.noun)}占比`, front.name === '' ? 13 : 7, 'share-of-noun');
  if (front.name === '' && behind.noun === '' && topic) propose(reading, topic.name, 6, 'topic', topic);
  if (members && isListMember(text, reading, members) && front.name === '')
    propose(reading, members.name, 9, 'parallel', members.topic ?? members);
}

/** 女党员…占党员总数的29.9%. 少数民族党员…占7.6%: the whole of the shares before in the paragraph. */
function wholeOfSiblings(context: Context, reading: Reading): string {
  for (let i = context.readings.length - 1; i >= 0 && i > context.readings.length - 12; i -= 1) {
    const other = context.readings[i];
    if (other.clause.paragraph !== reading.clause.paragraph) break;
    const found = /占(.+)比重$/.exec(other.name);
    if (found && other.figure.amount.dimension === 'ratio') return found[1];
  }
  return '';
}
