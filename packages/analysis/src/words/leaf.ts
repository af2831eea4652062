import type { Leaf, Scalar } from '@xinfang/pack';
import { factLabel, type Lang, quoted, valueLabel, type Wording } from './labels.ts';

/** The operator that says the opposite. */
const OPPOSITE: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
};

/** A leaf that holds exactly where the other does not. */
export const opposite = (leaf: Leaf): Leaf | undefined => {
  const operator = OPPOSITE[leaf.operator];
  return operator === undefined ? undefined : { ...leaf, operator };
};

/** A test of one fact as a clause: 信访目的是“检举控告”. */
export const leafClause = (leaf: Leaf, wording: Wording, lang: Lang): string => {
  const label = factLabel(leaf.fact, wording)[lang];
  const values = [leaf.value].flat();
  const [value] = values;
  if (values.length === 1 && typeof value === 'boolean')
    return truthClause(label, leaf, value, lang);
  if (isNumber(leaf, wording)) return numberClause(label, leaf, lang);
  return memberClause(label, leaf, wording, lang);
};

/** What a test asks of its fact, without the fact's name: “检举控告”, 多于5人, 是. */
export const valueClause = (leaf: Leaf, wording: Wording, lang: Lang): string => {
  const values = [leaf.value].flat();
  const [value] = values;
  if (values.length === 1 && typeof value === 'boolean')
    return YES_NO[value === asks(leaf) ? 'yes' : 'no'][lang];
  if (isNumber(leaf, wording))
    return numberWords(factLabel(leaf.fact, wording)[lang], leaf, lang).replace(/^is /u, '');
  const words = memberWords(leaf, wording, lang);
  if (asks(leaf)) return words;
  return lang === 'zh' ? `不是${words}` : `not ${words}`;
};

const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;

/** Whether the fact must be what is named, or must not. */
const asks = ({ operator }: Leaf): boolean => operator === 'equal' || operator === 'in';

const isNumber = ({ fact, value }: Leaf, { facts }: Wording): boolean =>
  facts.some(({ id, type }) => id === fact && type === 'integer') ||
  [value].flat().every((each) => typeof each === 'number');

const BELONGS = '属于';

const truthClause = (label: string, leaf: Leaf, value: boolean, lang: Lang): string => {
  const holds = value === asks(leaf);
  if (lang === 'en') return `${quoted(label)} ${holds ? 'holds' : 'does not hold'}`;
  if (label.startsWith(BELONGS)) return holds ? label : `不${label}`;
  return `${quoted(label)}${holds ? '成立' : '不成立'}`;
};

const COMPARED: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  equal: { zh: '等于', en: 'is' },
  notEqual: { zh: '不等于', en: 'is not' },
  lessThan: { zh: '少于', en: 'is less than' },
  lessThanInclusive: { zh: '不多于', en: 'is at most' },
  greaterThan: { zh: '多于', en: 'is more than' },
  greaterThanInclusive: { zh: '不少于', en: 'is at least' },
  in: { zh: '是', en: 'is one of' },
  notIn: { zh: '不是', en: 'is none of' },
};

/** What is counted, by how its label ends. */
const COUNTED: readonly (readonly [ending: string, unit: string])[] = [
  ['人数', '人'],
  ['次数', '次'],
  ['件数', '件'],
  ['天数', '天'],
];

const numberClause = (label: string, leaf: Leaf, lang: Lang): string => {
  const words = numberWords(label, leaf, lang);
  return lang === 'en' ? `${inside(label)} ${words}` : `${label}${words}`;
};

const numberWords = (label: string, { operator, value }: Leaf, lang: Lang): string => {
  const unit = COUNTED.find(([ending]) => label.endsWith(ending))?.[1] ?? '';
  const word = COMPARED[operator]?.[lang] ?? operator;
  const numbers = [value].flat();
  if (lang === 'en') return `${word} ${numbers.join(', ')}`;
  const among = operator === 'in' ? '之一' : operator === 'notIn' ? '中的任何一个' : '';
  return `${word}${numbers.join('、')}${unit}${numbers.length > 1 ? among : ''}`;
};

const memberClause = (label: string, leaf: Leaf, wording: Wording, lang: Lang): string => {
  const words = memberWords(leaf, wording, lang);
  return lang === 'zh'
    ? `${label}${asks(leaf) ? '是' : '不是'}${words}`
    : `${inside(label)} ${asks(leaf) ? 'is' : 'is not'} ${words}`;
};

const memberWords = (leaf: Leaf, wording: Wording, lang: Lang): string => {
  const words = [leaf.value]
    .flat()
    .map((each: Scalar) => quoted(valueLabel(leaf.fact, each, wording)[lang]));
  if (words.length < 2) return words.join('');
  return lang === 'zh'
    ? `${words.join('')}${asks(leaf) ? '之一' : '中的任何一个'}`
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};

/** A label inside a sentence: a capital that only began it goes. */
const inside = (label: string): string =>
  label.replace(/^[A-Z](?=[a-z]| )/u, (letter) => letter.toLowerCase());
