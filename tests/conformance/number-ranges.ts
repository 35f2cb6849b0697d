/** Ranges and one-sided bounds: (20,] for 大于20, [20,100] for 20~100个. */
import type Big from 'big.js';
import {isSameNumber, type ReadAmount, readAmounts} from './adapter.ts';
import {anyInput, anyText, type Family} from './family.ts';
import {endOf, type Expected} from './spec.ts';

/** An interval on the number line; null is open. */
interface Interval {
  readonly low: Big | null;
  readonly high: Big | null;
  readonly isLowInside: boolean;
  readonly isHighInside: boolean;
}

export const numberRanges: Family = {
  name: 'number ranges',
  files: ['Number-NumberRangeModel', 'Number-NumberRangeModelExperimentalMode'],
  outside: [
    {reason: 'a sentence about numbers as such, which count nothing', covers: anyInput(/数字|质数|^x/)},
    {reason: 'a comparison told by an adjective (比三十大) states no value', covers: anyText(/^比/)},
    {reason: 'a stretch of ranks', covers: anyText(/第/)},
    {reason: 'k for thousand', covers: anyText(/\dk/)},
    {reason: 'a number hedged twice (十几万多亿)', covers: anyText(/几万多/)},
  ],
  differences: [
    {input: '订购一批数目在 五百以上的产品', reason: '以上 includes the number itself (Civil Code, article 1259)'},
    {input: '请给我一以上个苹果', reason: '以上 includes the number itself (Civil Code, article 1259)'},
    {input: '还有20万次以上来观影的呀？', reason: '以上 includes the number itself, and 20万 is 200000, not 20000'},
    {input: '-10000与20000间', reason: '间 behind a number counts rooms; 之间 closes a range'},
    {input: '我问你啊就是那个幕后之王收视率超过了百分之零点九', reason: 'a percentage is a number of hundredths: over 0.009'},
  ],
  translations: [
    {reason: 'a range from A to B includes B, as their later mode has it', covers: ({results}) => results.some(({Text, Resolution}) => isFromTo(Text) && Resolution!.value!.endsWith(')'))},
  ],
  passes: ({input, results}) => {
    const read = readAmounts(input);
    return results.every((expected) => isSame(intervalOf(read, expected), expected));
  },
  floor: 59,
};

/** What we read inside the expected stretch; of two bounds (大于4865并少于20793) what both leave. */
function intervalOf(read: readonly ReadAmount[], expected: Expected): Interval | null {
  const inside = read.filter(({start}) => start >= expected.Start && start < endOf(expected)).map(interval);
  return inside.length === 0 ? null : inside.reduce((a, b) => ({
    low: a.low ?? b.low, isLowInside: a.low === null ? b.isLowInside : a.isLowInside,
    high: a.high ?? b.high, isHighInside: a.high === null ? b.isHighInside : a.isHighInside,
  }));
}

function interval({value, to, bound}: ReadAmount): Interval {
  const isUpper = bound === 'under' || bound === 'at_most' || bound === 'nearly';
  const isInside = bound !== 'under' && bound !== 'over' && bound !== 'nearly';
  if (to !== null || bound === 'exact') return {low: value, high: to?.value ?? value, isLowInside: true, isHighInside: true};
  return {low: isUpper ? null : value, high: isUpper ? value : null, isLowInside: isInside, isHighInside: isInside};
}

/** Two ends of one range, not two bounds. */
const isFromTo = (text: string): boolean => !/[大小多少于高低以超过]/.test(text) && /[到至~–与和-]/.test(text);

function isSame(read: Interval | null, {Text, Resolution}: Expected): boolean {
  const [, open, low, high, close] = /^([[(])(.*),(.*)([\])])$/.exec(Resolution!.value!)!;
  if (read === null) return false;
  return isEnd(read.low, low) && isEnd(read.high, high)
    && (low === '' || read.isLowInside === (open === '['))
    && (high === '' || isFromTo(Text) || read.isHighInside === (close === ']'));
}

const isEnd = (read: Big | null, expected: string): boolean => (expected === '' ? read === null : isSameNumber(read, expected));
