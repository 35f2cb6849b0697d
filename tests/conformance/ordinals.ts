/** 第N: not figures but names and ranks; the number is read all the same. */
import {isSameNumber, readOrdinals} from './adapter.ts';
import type {Family} from './family.ts';

export const ordinals: Family = {
  name: 'ordinals',
  files: ['Number-OrdinalModel'],
  outside: [],
  differences: [],
  passes: ({input, results}) => {
    const read = readOrdinals(input);
    return read.length === results.length && results.every(({Start, Resolution}, at) => read[at].start === Start && isSameNumber(read[at].value, Resolution!.value!));
  },
  floor: 7,
};
