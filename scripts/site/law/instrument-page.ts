import type { Basis, Instrument } from '@xinfang/pack';
import { type Use, usesOfArticle } from './uses.ts';
import {
  articleAnchor,
  by,
  elementAnchor,
  type Lang,
  type LawPage,
  list,
  pageOf,
  spanText,
  type Writing,
} from './writing.ts';

/** One instrument: what it is, and under each article what rests on it. */
export const instrumentPage = (
  instrument: Instrument,
  uses: readonly Use[],
  order: number,
  writing: Writing,
): LawPage => {
  const { lang } = writing;
  const articles = instrument.articles.toSorted((a, b) => a.number - b.number);
  return pageOf({ name: instrument.id, title: instrument.title[lang], order, lang }, [
    ...list(factsOf(instrument, writing)),
    ...articles.flatMap(({ number, gist, officialText }) => [
      `## ${by(lang, `第${number}条`, `Article ${number}`)} {#${articleAnchor(number)}}`,
      `> **${by(lang, '摘要，非法条原文', 'Gist, not the text of the law')}** ${gist[lang]}`,
      ...(officialText === undefined ? [] : [officialText.text]),
      ...list(
        usesOfArticle(uses, instrument.id, number).map(([use, bases]) => useText(use, bases, lang)),
      ),
    ]),
  ]);
};

const factsOf = (instrument: Instrument, { pack, lang }: Writing): readonly string[] => {
  const { effective, documentNumber, issuer, whereToRead, read, successor } = instrument;
  const next = successor === undefined ? undefined : pack.instruments.get(successor);
  return [
    `${by(lang, '编号', 'id')}${by(lang, '：', ': ')}\`${instrument.id}\``,
    `${by(lang, '施行：', 'in force: ')}${spanText(effective, lang)}`,
    ...(documentNumber === undefined
      ? []
      : [`${by(lang, '文号：', 'number: ')}${documentNumber[lang]}`]),
    ...(issuer === undefined ? [] : [`${by(lang, '发布：', 'issued by: ')}${issuer[lang]}`]),
    `${by(lang, '在哪里读：', 'where to read: ')}${whereToRead[lang]}`,
    read === 'complete'
      ? by(lang, '读过全文', 'the complete text was read')
      : by(lang, '只读到下面摘要所说的部分', 'only what the gists cover was read'),
    ...(next === undefined
      ? []
      : [`${by(lang, '由它取代：', 'followed by: ')}[${next.title[lang]}](${next.id}.md)`]),
  ];
};

const KINDS: Readonly<Record<Use['kind'], Readonly<Record<Lang, string>>>> = {
  rule: { zh: '规则', en: 'rule' },
  confirm: { zh: '由谁确认', en: 'confirmation' },
  deadline: { zh: '期限', en: 'deadline' },
  remedy: { zh: '救济', en: 'remedy' },
  indicator: { zh: '比率', en: 'rate' },
  warning: { zh: '提示', en: 'warning' },
  route: { zh: '途径', en: 'route' },
};

const useText = (
  { kind, id, label, page, effective }: Use,
  bases: readonly Basis[],
  lang: Lang,
): string => {
  const name =
    page === undefined ? label[lang] : `[${label[lang]}](${page}.md#${elementAnchor(id)})`;
  const places = bases.map((basis) => placeText(basis, lang)).filter((place) => place !== '');
  const span = effective === undefined ? '' : by(lang, '，', ', ') + spanText(effective, lang);
  return `${KINDS[kind][lang]}${by(lang, '：', ': ')}${name}${by(lang, '（', ' (')}${[
    ...new Set(places),
    confidenceOf(bases),
  ].join(by(lang, '、', ', '))}${span}${by(lang, '）', ')')}`;
};

const placeText = ({ paragraph, item }: Basis, lang: Lang): string =>
  [
    paragraph === undefined ? '' : by(lang, `第${paragraph}款`, `¶${paragraph}`),
    item === undefined ? '' : by(lang, `第（${item}）项`, `(${item})`),
  ].join('');

/** The least sure of several. */
const confidenceOf = (bases: readonly Basis[]): string =>
  bases.some(({ confidence }) => confidence === 'M') ? 'M' : 'H';
