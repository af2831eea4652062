import type { Issue, Text } from '@xinfang/calendar';
import { didYouMean, personTermIn } from '@xinfang/pack';
import { type At, issueAt, within } from './issue.ts';
import { isPlain } from './plain.ts';

/** What is wrong with a value at a place in a plugin. */
export type Check = (value: unknown, at: At) => readonly Issue[];

const wrong = (at: At, what: Text): readonly Issue[] => [
  issueAt('plugin-shape', at, { zh: `应当是${what.zh}`, en: `must be ${what.en}` }),
];

/** A value for which a predicate holds. */
export const holds =
  (predicate: (value: unknown) => boolean, what: Text): Check =>
  (value, at) =>
    predicate(value) ? [] : wrong(at, what);

/** Something that may be missing. */
export const maybe =
  (check: Check): Check =>
  (value, at) =>
    value === undefined ? [] : check(value, at);

/** A function. */
export const aFunction: Check = holds((value) => typeof value === 'function', {
  zh: '函数',
  en: 'a function',
});

/** No timer holds more: it would end at once. */
const LONGEST = 2 ** 31 - 1;
const MOST_KEPT = 1_000_000;

const aWholeNumber = (most: number, what: Text): Check =>
  holds((value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= most, what);

/** A number of milliseconds that a timer holds. */
export const aDuration = aWholeNumber(LONGEST, {
  zh: `从 1 到 ${LONGEST} 的毫秒数（整数）`,
  en: `a whole number of milliseconds from 1 to ${LONGEST}`,
});

/** A number of things that memory holds. */
export const aCount = aWholeNumber(MOST_KEPT, {
  zh: `从 1 到 ${MOST_KEPT} 的整数`,
  en: `a whole number from 1 to ${MOST_KEPT}`,
});

/** One of some words. */
export const oneOf = (words: readonly string[]): Check =>
  holds((value) => typeof value === 'string' && words.includes(value), {
    zh: `以下之一：${words.join('、')}`,
    en: `one of ${words.join(', ')}`,
  });

/** A list of things that each pass a check. */
export const listOf =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => check(each, within(at, index)))
      : wrong(at, { zh: '数组', en: 'a list' });

/** An object with these members and no others. */
export const objectOf =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isPlain(value)) return wrong(at, { zh: '普通对象', en: 'a plain object' });
    return [
      ...Object.entries(members).flatMap(([key, check]) => check(value[key], within(at, key))),
      ...Object.keys(value).flatMap((key) => unknownKey(key, members, at)),
    ];
  };

const unknownKey = (key: string, members: object, at: At): readonly Issue[] => {
  if (Object.hasOwn(members, key)) return [];
  const message = { zh: '插件没有这一项', en: 'a plugin has no such member' };
  const { hint } = didYouMean(key, Object.keys(members));
  return [
    issueAt('plugin-unknown-key', within(at, key), message, {
      zh: `${hint?.zh ?? ''}可用的项：${Object.keys(members).join('、')}`,
      en: `${hint === undefined ? '' : `${hint.en} `}members are: ${Object.keys(members).join(', ')}`,
    }),
  ];
};

/** An object of things that each pass a check, by keys of a form. */
export const recordOf =
  (check: Check, keys: { readonly form: RegExp; readonly what: Text }): Check =>
  (value, at) => {
    if (!isPlain(value)) return wrong(at, { zh: '普通对象', en: 'a plain object' });
    return Object.entries(value).flatMap(([key, each]) => [
      ...(keys.form.test(key) ? [] : wrong(within(at, key), keys.what)),
      ...personIn(key, within(at, key)),
      ...check(each, within(at, key)),
    ]);
  };

/** Words for people in both languages; the Chinese ones hold a Chinese character, and none labels a person. */
export const aText: Check = (value, at) => {
  if (!isPlain(value)) return wrong(at, { zh: '{ zh, en }', en: '{ zh, en }' });
  const { zh, en } = value;
  const missing = [
    ...(typeof zh === 'string' && /\p{Script=Han}/u.test(zh) ? [] : [noLanguage(at, 'zh')]),
    ...(typeof en === 'string' && /[A-Za-z]/u.test(en) ? [] : [noLanguage(at, 'en')]),
  ];
  return missing.length > 0
    ? missing
    : [...personIn(String(zh), within(at, 'zh')), ...personIn(String(en), within(at, 'en'))];
};

const noLanguage = (at: At, language: 'zh' | 'en'): Issue =>
  issueAt('plugin-text', within(at, language), {
    zh: language === 'zh' ? '缺少中文' : '缺少英文',
    en: language === 'zh' ? 'the Chinese words are missing' : 'the English words are missing',
  });

/** Nothing of a plugin labels, scores or ranks a person. */
export const personIn = (words: string, at: At): readonly Issue[] =>
  personTermIn(words) === undefined
    ? []
    : [
        issueAt(
          'plugin-about-person',
          at,
          { zh: '不得给人贴标签、打分或排序', en: 'nothing labels, scores or ranks a person' },
          { zh: '换成说事项或办理情况的话', en: 'say it of the matter or of its handling' },
        ),
      ];
