import type { Text } from '@xinfang/sdk';
import type { WebhookOptions } from './options.ts';

type Rule = readonly [test: (value: unknown) => boolean, what: Text];

const isWords = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isWordList = (value: unknown) => Array.isArray(value) && value.every(isWords);

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

const WORDS: Rule = [isWords, { zh: '文字', en: 'words' }];
const FLAG: Rule = [
  (value) => typeof value === 'boolean',
  { zh: 'true 或 false', en: 'true or false' },
];
const wholeFrom = (least: number, most: number): Rule => [
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  { zh: `${least} 到 ${most} 的整数`, en: `a whole number from ${least} to ${most}` },
];
const IDS: Rule = [isWordList, { zh: '机构标识的数组', en: 'a list of ids of bodies' }];
const LONGEST = 2 ** 31 - 1;
const MILLISECONDS = wholeFrom(1, LONGEST);

/** What each option must be. */
export const RULES: Readonly<Record<keyof WebhookOptions, Rule>> = {
  secret: [
    (value) => isWords(value) || (isWordList(value) && !isEmpty(value)),
    { zh: '密钥或密钥的数组', en: 'a secret or a list of secrets' },
  ],
  // The name stands in errors, so a secret that somebody wrote here must be none.
  secretEnv: [
    (value) => isWords(value) && /^(?!whsec_)[A-Za-z_][A-Za-z0-9_]*$/iu.test(value),
    { zh: '环境变量的名字，不是密钥', en: 'the name of an environment variable, not the secret' },
  ],
  soon: [
    (value) => Array.isArray(value) && value.every((day) => wholeFrom(1, 366)[0](day)),
    { zh: '1 到 366 的天数数组', en: 'a list of days from 1 to 366' },
  ],
  today: FLAG,
  overdue: FLAG,
  undetermined: FLAG,
  completed: FLAG,
  unit: WORDS,
  under: IDS,
  bodies: IDS,
  unclassified: [
    (value) => value === 'leave-out' || value === 'send',
    { zh: 'leave-out 或 send', en: 'leave-out or send' },
  ],
  loopback: FLAG,
  timeout: MILLISECONDS,
  retries: wholeFrom(0, 100),
  firstDelay: MILLISECONDS,
  longestDelay: MILLISECONDS,
  longestWait: MILLISECONDS,
  concurrency: wholeFrom(1, 64),
  giveUpAfter: wholeFrom(1, LONGEST),
  deadLetters: WORDS,
  summary: [
    (value) => isWords(value) || typeof value === 'function',
    { zh: '函数或文件路径', en: 'a function or the path of a file' },
  ],
  now: [(value) => typeof value === 'function', { zh: '函数', en: 'a function' }],
};
