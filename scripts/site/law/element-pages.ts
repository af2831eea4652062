import { sentenceOf } from '@xinfang/analysis';
import { MATTER_LABELS } from '@xinfang/matter';
import type { Deadline, Indicator, Remedy, Rule } from '@xinfang/pack';
import {
  basisLine,
  by,
  elementAnchor,
  type Lang,
  type LawPage,
  list,
  pageOf,
  periodText,
  spanText,
  type Writing,
} from './writing.ts';

const heading = (id: string, label: string): string => `### ${label} {#${elementAnchor(id)}}`;

const line = (lang: Lang, zh: string, en: string, text: string): string =>
  by(lang, `${zh}：${text}`, `${en}: ${text}`);

const eventText = (event: string, lang: Lang): string =>
  event === 'receipt'
    ? by(lang, '收到', 'receipt')
    : (Object.entries(MATTER_LABELS.eventType).find(([type]) => type === event)?.[1][lang] ??
      event);

/** Every rule, by what is decided together. */
export const rulesPage = (writing: Writing): LawPage => {
  const { pack, lang } = writing;
  return pageOf({ name: 'rules', title: by(lang, '规则', 'Rules'), order: 2, lang }, [
    by(
      lang,
      '一条规则：什么时候成立，得出什么，依据哪一条。事实不知道时，规则不当作“否”。',
      'A rule: when it holds, what follows, and under which article. A fact that is not known is never taken as false.',
    ),
    ...pack.groups.flatMap((group) => [
      `## ${group.label[lang]} {#group-${elementAnchor(group.id)}}`,
      ...pack.rules
        .filter((rule) => rule.group === group.id)
        .flatMap((rule) => ruleParts(rule, writing)),
    ]),
  ]);
};

const ruleParts = (rule: Rule, writing: Writing): readonly string[] => {
  const { pack, lang } = writing;
  const outcome = pack.groups
    .find(({ id }) => id === rule.group)
    ?.outcomes.find(({ value }) => value === rule.event.type);
  return [
    heading(rule.id, rule.label[lang]),
    ...list([
      line(lang, '编号', 'id', `\`${rule.id}\``),
      line(lang, '成立', 'holds', sentenceOf(rule.conditions, pack, lang)),
      line(
        lang,
        '得出',
        'gives',
        outcome?.label[lang] ?? OPEN[rule.event.type]?.[lang] ?? rule.event.type,
      ),
      line(lang, '有效', 'in force', spanText(rule.effective, lang)),
      line(lang, '依据', 'basis', basisLine(rule.basis, writing)),
      line(lang, '为什么', 'why', rule.explain[lang]),
    ]),
  ];
};

const OPEN: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  'person-decides': { zh: '由人决定', en: 'a person decides' },
  conflict: { zh: '几个结论同时成立，由人决定', en: 'several outcomes hold, a person decides' },
  untranslated: { zh: '没有编入', en: 'not encoded' },
};

/** Every deadline: who owes whom what, from when, by when. */
export const deadlinesPage = (writing: Writing): LawPage => {
  const { pack, lang } = writing;
  return pageOf({ name: 'deadlines', title: by(lang, '期限', 'Deadlines'), order: 3, lang }, [
    by(
      lang,
      '“本包的读法”是条文没有写明、由我们选定的数法；不同意的，可以在叠加包里只改得更严。',
      '“Readings” are ways of counting that the text leaves open and we chose; an overlay may only be stricter.',
    ),
    ...pack.deadlines.flatMap((deadline) => deadlineParts(deadline, writing)),
  ]);
};

const DEADLINE_KINDS: Readonly<Record<Deadline['kind'], Readonly<Record<Lang, string>>>> = {
  duty: { zh: '义务', en: 'duty' },
  right: { zh: '权利', en: 'right' },
  target: { zh: '目标', en: 'target' },
};

const deadlineParts = (deadline: Deadline, writing: Writing): readonly string[] => {
  const { pack, lang } = writing;
  const { id, label, kind, start, when, periods, roll, fulfilledBy, extension } = deadline;
  const lengths = periods.map((period) =>
    'until' in period ? `\`${period.until}\`` : periodText(period, lang),
  );
  return [
    heading(id, label[lang]),
    ...list([
      line(lang, '编号', 'id', `\`${id}\``),
      line(lang, '性质', 'kind', DEADLINE_KINDS[kind][lang]),
      ...(when === undefined ? [] : [line(lang, '适用', 'applies', sentenceOf(when, pack, lang))]),
      line(lang, '起算', 'from', eventText(start.event, lang)),
      line(lang, '期限', 'period', lengths.join(by(lang, '或者', ' or '))),
      ...(extension === undefined
        ? []
        : [line(lang, '可以延长', 'may be extended by', periodText(extension.max, lang))]),
      line(
        lang,
        '末日遇休息日',
        'last day off',
        roll === 'strict' ? by(lang, '不顺延', 'does not move') : by(lang, '顺延', 'moves on'),
      ),
      line(
        lang,
        '完成',
        'fulfilled by',
        fulfilledBy
          .map((each) => eventText(typeof each === 'string' ? each : each.event, lang))
          .join(by(lang, '、', ', ')),
      ),
      line(lang, '有效', 'in force', spanText(deadline.effective, lang)),
      line(lang, '依据', 'basis', basisLine(deadline.basis, writing)),
      ...deadline.choices.map((choice) => line(lang, '本包的读法', 'reading', choice[lang])),
    ]),
  ];
};

/** Every remedy: what a person may still do. */
export const remediesPage = (writing: Writing): LawPage => {
  const { pack, lang } = writing;
  return pageOf(
    { name: 'remedies', title: by(lang, '救济', 'Remedies'), order: 4, lang },
    pack.remedies.flatMap((remedy) => remedyParts(remedy, writing)),
  );
};

const remedyParts = (remedy: Remedy, writing: Writing): readonly string[] => {
  const { pack, lang } = writing;
  const until = remedy.until.map((id) => {
    const label = pack.deadlines.find((deadline) => deadline.id === id)?.label[lang] ?? id;
    return `[${label}](deadlines.md#${elementAnchor(id)})`;
  });
  return [
    heading(remedy.id, remedy.label[lang]),
    remedy.text[lang],
    ...list([
      line(lang, '什么时候', 'when', sentenceOf(remedy.when, pack, lang)),
      ...(until.length === 0
        ? []
        : [line(lang, '到哪天', 'until', until.join(by(lang, '、', ', ')))]),
      line(lang, '有效', 'in force', spanText(remedy.effective, lang)),
      line(lang, '依据', 'basis', basisLine(remedy.basis, writing)),
    ]),
    ...(remedy.afterwards === undefined ? [] : [remedy.afterwards[lang]]),
  ];
};

/** Every rate with its ways of counting; none has a formula in law. */
export const indicatorsPage = (writing: Writing): LawPage => {
  const { pack, lang } = writing;
  return pageOf({ name: 'indicators', title: by(lang, '比率', 'Rates'), order: 5, lang }, [
    by(
      lang,
      '我们读到的规范性文件都没有规定这些比率的公式；每个口径写明怎么数。',
      'No instrument that we read defines these formulas; each variant says how it counts.',
    ),
    ...pack.indicators.flatMap((indicator) => indicatorParts(indicator, writing)),
  ]);
};

const indicatorParts = (
  { id, label, note, variants }: Indicator,
  { pack, lang }: Writing,
): readonly string[] => [
  heading(id, label[lang]),
  ...list([
    line(lang, '编号', 'id', `\`${id}\``),
    ...Object.entries(variants).map(([name, variant]) => {
      const counted =
        variant.count === 'deadlines'
          ? variant.of
              .map((of) => deadlineLink(of, pack.deadlines, lang))
              .join(by(lang, '、', ', '))
          : '';
      const words = (variant.note ?? note)[lang];
      return `${by(lang, '口径', 'variant')} \`${name}\`${by(lang, '：', ': ')}${words}${counted === '' ? '' : by(lang, `数的期限：${counted}。`, ` Deadlines counted: ${counted}.`)}`;
    }),
  ]),
];

const deadlineLink = (id: string, deadlines: readonly Deadline[], lang: Lang): string => {
  const label = deadlines.find((deadline) => deadline.id === id)?.label[lang] ?? id;
  return `[${label}](deadlines.md#${elementAnchor(id)})`;
};
