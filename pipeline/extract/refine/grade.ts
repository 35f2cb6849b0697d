/** Numbers in names of grades, towns, groups and events: 10千伏, 八路镇, 500米决赛. */
import {isHan} from '../../vocabulary/characters.ts';
import {dimensionOf, table} from './look.ts';
import type {Refinement} from './refinement.ts';

/** A grade or class, a town or a group of states. */
export const ofGrade: Refinement = {
  name: 'extract/grade',
  examples: [
    {text: '70条10千伏供电线路受损', figures: 1},
    {text: '万吨级码头', figures: 0},
    {text: '二十国集团峰会', figures: 0},
    {text: '邹平市八路镇的水稻', figures: 0},
  ],
  apply: (figure, {text}) => {
    const next = text[figure.end] ?? '';
    if (figure.unitText === '户' && figure.number.form === 'chinese' && (next === '镇' || next === '乡')) return ['name', 'the name of a town or village']; // 李千户镇
    if (figure.number.form === 'chinese' && inTownName.has(figure.unitText) && '镇乡村屯'.includes(next) && next !== '') return ['name', 'the name of a town or village'];
    if (figure.unitText === '人' && figure.number.form === 'chinese' && next === '班') return ['name', 'the name of a town or village']; // 三人班、仙人沟
    if (figure.unitText === '国' && text.startsWith('集团', figure.end)) return ['name', 'a group of states'];
    if (next === '级' || next === '級' || figure.unitText.endsWith('吨级')) return ['name', 'a grade or class'];
    return dimensionOf(figure) === 'voltage' && (isHan(next.charCodeAt(0)) || next === '及')
      ? ['name', 'a voltage class']
      : null;
  },
};

/** 八路|镇, 五里|村. */
const inTownName = new Set('路 里 道 站 圈 棵'.split(' '));

/** The distance of an event. */
export const ofEvent: Refinement = {
  name: 'extract/event',
  examples: [
    {text: '男子500米决赛', figures: 0},
    {text: '全长500米', figures: 1},
  ],
  apply: (figure, {text}) =>
    dimensionOf(figure) === 'length' && events.at(text, figure.end) === true
      ? ['name', 'the distance of an event']
      : null,
};

const events = table('决赛 半决赛 预赛 比赛 短道 速滑 自由泳 蛙泳 仰泳 蝶泳 混合泳 接力 跨栏 障碍赛 栏 气步枪 气手枪 步枪 手枪 单人 双人 跑');
