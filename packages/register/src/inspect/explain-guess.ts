import type { Text } from '@xinfang/calendar';
import type { ColumnGuess } from './column-guess.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Doubt } from './name-index.ts';
import { isDay } from './target.ts';

/** Why a column is thought to be what it is: what its name says, and what its cells are like. */
export const explainGuess = (guess: ColumnGuess, profile: ColumnProfile): Text => {
  const reasons = [BY_MATCH[guess.match], ...byCells(guess, profile), ...byRivals(guess)];
  return {
    zh: reasons.map(({ zh }) => zh).join('；'),
    en: reasons.map(({ en }) => en).join('; '),
  };
};

const BY_MATCH: Readonly<Record<ColumnGuess['match'], Text>> = {
  whole: { zh: '列名是常见的叫法', en: 'the name is a usual one' },
  close: { zh: '列名与常见的叫法相近', en: 'the name is close to a usual one' },
  bare: {
    zh: '列名没有写“日期”，但格里是日期',
    en: 'the name does not say that it is a day, but the cells are days',
  },
  label: {
    zh: '列名与规则包里这项事实的名称或提问相近',
    en: 'the name is like what the rule pack calls the fact, or asks about it',
  },
  part: {
    zh: '列名以常见的叫法结尾，前面的字可能另有所指',
    en: 'the name ends in a usual one, but the words before it may mean something else',
  },
  values: { zh: '看的是格里的值，不是列名', en: 'told by the values, not by the name' },
  cells: { zh: '格里像是证件号、手机号或邮箱', en: 'the cells look like numbers of persons' },
};

const byCells = ({ target, fit }: ColumnGuess, { days, filled }: ColumnProfile): Text[] => {
  if (fit.fits === 'unseen') return [{ zh: '看过的行里都是空的', en: 'empty in the sampled rows' }];
  const percent = Math.round((fit.share ?? 0) * 100);
  if (isDay(target))
    return [
      {
        zh: `${Math.round((days.read / filled) * 100)}% 的格是日期`,
        en: `${Math.round((days.read / filled) * 100)}% of the cells are days`,
      },
    ];
  if (target === 'id' && fit.share !== undefined)
    return [
      { zh: `${percent}% 的格互不相同`, en: `${percent}% of the cells differ from each other` },
    ];
  if (fit.share !== undefined)
    return [{ zh: `${percent}% 的格认得出`, en: `${percent}% of the cells are understood` }];
  return fit.fits === 'well'
    ? []
    : [{ zh: '格里的内容不太像', en: 'what the cells hold is not quite like it' }];
};

const BY_DOUBT: Readonly<Record<Doubt, Text>> = {
  'other-actor': { zh: '列名写明是别人办的', en: 'the name says that another does it' },
  'rival-actor': {
    zh: '没有写明是谁办的，另有一列写明了',
    en: 'it does not say who does it, and another column does',
  },
  'days-before-receipt': { zh: '大多早于收到日期', en: 'mostly before the day of receipt' },
};

const byRivals = ({ isContested, target, doubt }: ColumnGuess): Text[] => [
  ...(doubt === undefined ? [] : [BY_DOUBT[doubt]]),
  ...(isContested
    ? [{ zh: '另有一列更合适', en: 'another column is the better for the same place' }]
    : []),
  ...(target === 'repeat-flag'
    ? [{ zh: '只写了是不是重复，没有初件编号', en: 'it tells only whether, not of which filing' }]
    : []),
];
