import { didYouMean, type Issue, type Text } from '@xinfang/sdk';
import { KINDS, LEVELS, SECTORS } from './document.ts';
import { issueAt, within } from './issue.ts';

type Check = (value: unknown, path: string) => readonly Issue[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const must = (path: string, what: Text, hint?: Text): readonly Issue[] => [
  issueAt('shape', path, { zh: `应当是${what.zh}`, en: `must be ${what.en}` }, hint),
];

const matching =
  (form: RegExp, what: Text): Check =>
  (value, path) =>
    typeof value === 'string' && form.test(value) ? [] : must(path, what);

const oneOf =
  (words: readonly string[]): Check =>
  (value, path) => {
    if (typeof value === 'string' && words.includes(value)) return [];
    const what = { zh: `以下之一：${words.join('、')}`, en: `one of ${words.join(', ')}` };
    return must(path, what, typeof value === 'string' ? didYouMean(value, words).hint : undefined);
  };

const maybe =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => check(each, within(path, index)))
      : must(path, { zh: '数组', en: 'a list' });

const objectOf =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return must(path, { zh: '对象', en: 'an object' });
    return [
      ...Object.entries(members).flatMap(([key, check]) => check(value[key], within(path, key))),
      ...Object.keys(value).flatMap((key) => unknownKey(key, Object.keys(members), path)),
    ];
  };

const unknownKey = (key: string, members: readonly string[], path: string): readonly Issue[] => {
  if (members.includes(key)) return [];
  const message = { zh: '目录没有这一项', en: 'a directory has no such member' };
  const hint = didYouMean(key, members).hint ?? {
    zh: `可用的项：${members.join('、')}`,
    en: `members are: ${members.join(', ')}`,
  };
  return [issueAt('unknown-key', within(path, key), message, hint)];
};

const ID = matching(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/u, {
  zh: '标识：字母、数字，中间可用连字符或点，例如 county-zrzyj',
  en: 'an id of letters and digits with hyphens or dots between, e.g. county-zrzyj',
});
const CONTENT = matching(/^[^/／\s]+(?: [^/／\s]+)*(?:\/[^/／\s]+(?: [^/／\s]+)*)*$/u, {
  zh: '内容分类的路径，一级在前，例如 自然资源/土地征收',
  en: 'a path of the content vocabulary, level 1 first, e.g. 自然资源/土地征收',
});
const WORDS = matching(/\S/u, { zh: '文字', en: 'words' });
const TEXT = objectOf({
  zh: matching(/\p{Script=Han}/u, { zh: '中文文字', en: 'Chinese words' }),
  en: matching(/[A-Za-z]/u, { zh: '英文文字', en: 'English words' }),
});

const BODY = objectOf({
  id: ID,
  label: TEXT,
  kind: oneOf(KINDS),
  level: oneOf(LEVELS),
  under: maybe(ID),
  sector: maybe(oneOf(SECTORS)),
});
const RESPONSIBILITY = objectOf({
  content: CONTENT,
  township: maybe(ID),
  level: maybe(oneOf(LEVELS)),
  unit: ID,
  basis: maybe(WORDS),
  note: maybe(TEXT),
});

/** What is wrong with the form of a document: members, words, ids; what the ids point at is not looked at yet. */
export const shapeIssues = (document: unknown): readonly Issue[] =>
  objectOf({
    $schema: maybe(WORDS),
    title: maybe(TEXT),
    receiver: maybe(ID),
    bodies: listOf(BODY),
    responsibilities: listOf(RESPONSIBILITY),
  })(document, '');
