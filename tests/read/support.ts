import type {Source} from '../../pipeline/model.ts';

/** A source about which nothing is known. */
export const source: Source = {
  id: 'a', title: null, publisher: null, authors: [], published: null, area: null, area_zh: null,
  language: 'zh-CN', url: null, rights: '测试', replaces: null,
};
