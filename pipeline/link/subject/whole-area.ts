/** Sentences on the whole area: 全市…, 我省…. Their figures belong to none but the area itself. */
import {holdsAny, isIn, unitSet} from '../../vocabulary/characters.ts';
import type {Clause} from '../structure.ts';

/** Follows where a sentence, or a part of it, speaks of the whole area. */
export class WholeArea {
  private ofSentence = false;
  private ofPart = false;
  /** The last word of 全省, 全市, 全区 where a sentence spoke of all. */
  private word = '';

  /** A sentence ends what the one before spoke of. */
  beginSentence(): void {
    this.ofSentence = this.ofPart = false;
  }

  /** A part of a sentence goes on with its sentence. */
  beginPart(): void {
    this.ofPart = false;
  }

  /** Takes 全市, by its last word, for the part, and for its sentence where it opens that. */
  take(word: string, isOpening: boolean): void {
    if (isOpening) this.ofSentence = true;
    this.ofPart = true;
    this.word = word;
  }

  /** A name took over in the part, or in the whole sentence. */
  yieldTo(isSentence: boolean): void {
    this.ofPart = false;
    if (isSentence) this.ofSentence = false;
  }

  /** The sentence goes on about the whole area: 滨化集团…，全市…. `part` is what was named in its part. */
  governs(part: string | null): boolean {
    return this.ofPart || (this.ofSentence && part === null);
  }

  /** Whether the whole may be an area of the name: 全市 after 邹平市, but not 全省. */
  mayBe(area: string): boolean {
    return area.endsWith(this.word) && this.word !== '';
  }
}

/** Whether a wording begins with 全 or 我. */
export const startsWithWhole = (wording: string): boolean => isIn(wholeStarts, wording.charCodeAt(0));

/** The last word of 全市 or 我省 that a wording begins with; null where it begins otherwise. */
export const wholeOf = (wording: string): string | null => (holdsAny(wording, wholeStarts, 12) ? (wholeArea.exec(wording)?.[1] ?? null) : null);

/** The institutions that a clause speaks of all together; null for none. */
export const institutionsOf = (text: string, {start, end}: Clause): string | null =>
  institutions.exec(text.slice(start, Math.min(end, start + 30)))?.[1] ?? null;

const wholeArea = /^[\s其中，目前今年\d月日上半底]*(?:全|我)([市省县区国])(?!社会|首|第|唯一|最|领先|前列|知名|一流|单体|规模最)/;

/** The first characters of 全市 and 我市. */
const wholeStarts = unitSet('全我');

/** 全市法院, 全县8个国有林场: institutions that report together on their area, and on nothing else. */
const institutions =
  /^[\s其中，目前今年\d月日上半底同期]*[全我][市省县区国](?:\d+[家个所])?(?:各级)?(法院|检察机关|检察院|公安机关|司法机关|海关|税务机关|国有林场|国有农场)(?![的数等、和与]|$)/;
