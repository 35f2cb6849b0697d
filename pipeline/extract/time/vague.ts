/** Times that name no period: 九十年代, 近年来, 15时30分. */
import {draft, type Draft, match} from './draft.ts';

const patterns = {
  decade: /(?:(?:上|本)?世纪)?(?:\d{2}|[一二三四五六七八九]十)年代(?:初|末|中期)?|\d{2}世纪|[一二]十[一二三]?世纪/y,
  clockAlone: /\d{1,2} ?[时点] ?\d{1,2} ?分|\d{1,2}时(?=，|。|、|许|起|整|左右|至|到)/y,
  vague: /近年来?|多年来?|历年|往年|常年|近期|近日|日前|近些年来?|几年来|近几年来?|千百年来?|百年(?:以来|来)/y,
};

const vague = (pattern: RegExp, text: string, at: number): Draft | null => {
  const m = match(pattern, text, at);
  return m && {...draft(at + m[0].length, null, null), form: 'vague'};
};

/** 上世纪九十年代, 21世纪. */
export const decadeAt = (text: string, at: number): Draft | null => vague(patterns.decade, text, at);

/** 15时30分. */
export const clockAt = (text: string, at: number): Draft | null => vague(patterns.clockAlone, text, at);

/** 近年来, 日前. */
export const vagueAt = (text: string, at: number): Draft | null => vague(patterns.vague, text, at);
