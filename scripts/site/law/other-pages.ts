import type { CalendarData } from '@xinfang/calendar';
import type { Instrument, Route } from '@xinfang/pack';
import {
  basisLine,
  by,
  elementAnchor,
  type LawPage,
  list,
  pageOf,
  periodText,
  spanText,
  table,
  type Writing,
} from './writing.ts';

/** The first page: how sure everything is, and where the rest stands. */
export const indexPage = (
  instruments: readonly Instrument[],
  counts: ReadonlyMap<string, number>,
  writing: Writing,
): LawPage => {
  const { pack, lang } = writing;
  return pageOf({ name: 'index', title: by(lang, '法律对照表', 'Law tables'), order: 0, lang }, [
    by(
      lang,
      `规则包 \`${pack.id}\` ${pack.version}。从条文找到规则，从规则找到条文。`,
      `Pack \`${pack.id}\` ${pack.version}. From the article to the rule, and from the rule to the article.`,
    ),
    `## ${by(lang, '有多大把握', 'How sure it is')}`,
    ...table(
      [by(lang, '可信度', 'mark'), by(lang, '意思', 'meaning')],
      [
        ['H', by(lang, '读过该文件全文', 'the complete text was read')],
        [
          'M',
          by(
            lang,
            '只读到一部分，或者是本包的取法',
            'only partly readable, or a choice of this pack',
          ),
        ],
      ],
    ),
    by(
      lang,
      '更不确定的一律不当作法律：没有规则、没有期限，只列在[没有编入的](untranslated.md)里，写明原因。没有标注的依据都是 H。',
      'What is less sure is never law here: no rule and no deadline, only a line under [not encoded](untranslated.md) with the reason. A basis without a mark is H.',
    ),
    `## ${by(lang, '按内容找', 'By content')}`,
    ...list([
      by(
        lang,
        `[规则](rules.md)：${pack.rules.length} 条`,
        `[Rules](rules.md): ${pack.rules.length}`,
      ),
      by(
        lang,
        `[期限](deadlines.md)：${pack.deadlines.length} 个`,
        `[Deadlines](deadlines.md): ${pack.deadlines.length}`,
      ),
      by(
        lang,
        `[救济](remedies.md)：${pack.remedies.length} 种`,
        `[Remedies](remedies.md): ${pack.remedies.length}`,
      ),
      by(
        lang,
        `[比率](indicators.md)：${pack.indicators.length} 个`,
        `[Rates](indicators.md): ${pack.indicators.length}`,
      ),
      by(
        lang,
        `[相邻的法定途径](routes.md)：${pack.routes.length} 条`,
        `[Neighbouring routes](routes.md): ${pack.routes.length}`,
      ),
      by(
        lang,
        '[放假调休通知和数日子的条文](calendar.md)',
        '[Notices of days off, and how days are counted](calendar.md)',
      ),
      by(
        lang,
        `[没有编入的](untranslated.md)：${pack.untranslated.length} 项`,
        `[Not encoded](untranslated.md): ${pack.untranslated.length}`,
      ),
    ]),
    `## ${by(lang, '法律文件', 'Instruments')}`,
    ...table(
      [
        by(lang, '文件', 'instrument'),
        by(lang, '施行', 'in force'),
        by(lang, '读到', 'read'),
        by(lang, '收录条文', 'articles'),
        by(lang, '被引用', 'cited'),
      ],
      instruments.map(({ id, title, effective, read, articles }) => [
        `[${title[lang]}](${id}.md)`,
        spanText(effective, lang),
        read === 'complete' ? by(lang, '全文', 'complete') : by(lang, '部分', 'partly'),
        String(articles.length),
        String(counts.get(id) ?? 0),
      ]),
    ),
  ]);
};

/** Neighbouring statutory routes with their limits. */
export const routesPage = (writing: Writing): LawPage => {
  const { pack, lang } = writing;
  return pageOf(
    { name: 'routes', title: by(lang, '相邻的法定途径', 'Neighbouring routes'), order: 6, lang },
    pack.routes.flatMap((route) => routeParts(route, writing)),
  );
};

const routeParts = (route: Route, writing: Writing): readonly string[] => {
  const { pack, lang } = writing;
  const colon = by(lang, '：', ': ');
  const instrument = pack.instruments.get(route.instrument);
  return [
    `## ${route.label[lang]} {#${elementAnchor(route.id)}}`,
    route.what[lang],
    ...list([
      `${by(lang, '向谁', 'where')}${colon}${route.where[lang]}`,
      `${by(lang, '谁可以', 'who')}${colon}${route.who[lang]}`,
      ...(route.cost === undefined
        ? []
        : [`${by(lang, '费用', 'cost')}${colon}${route.cost[lang]}`]),
      ...(route.remedy === undefined
        ? []
        : [`${by(lang, '不服', 'against it')}${colon}${route.remedy[lang]}`]),
      ...(route.effective === undefined
        ? []
        : [`${by(lang, '有效', 'in force')}${colon}${spanText(route.effective, lang)}`]),
      `${by(lang, '法律文件', 'instrument')}${colon}[${instrument?.title[lang] ?? route.instrument}](${route.instrument}.md)`,
      `${by(lang, '可信度', 'confidence')}${colon}${route.confidence}`,
    ]),
    ...table(
      [by(lang, '期限', 'limit'), by(lang, '多久', 'period'), by(lang, '依据', 'basis')],
      route.limits.map(({ text, period, extension, basis }) => [
        text[lang],
        [
          period === undefined ? '' : periodText(period, lang),
          extension === undefined
            ? ''
            : by(lang, `可延长${periodText(extension, lang)}`, `+ ${periodText(extension, lang)}`),
        ]
          .filter((each) => each !== '')
          .join(by(lang, '，', ', ')),
        basisLine(basis, writing),
      ]),
    ),
  ];
};

/** What the law holds and the pack does not, and why. */
export const untranslatedPage = ({ pack, lang }: Writing): LawPage =>
  pageOf({ name: 'untranslated', title: by(lang, '没有编入的', 'Not encoded'), order: 8, lang }, [
    by(
      lang,
      '法律里有、或者应该有，而规则包没有编入的，以及为什么。碰到这些，由人查法律、由人决定。',
      'What the law holds or should hold and the pack does not, and why. Where it matters a person reads the law and decides.',
    ),
    ...table(
      [by(lang, '什么', 'what'), by(lang, '为什么', 'why'), by(lang, '上次核对', 'last checked')],
      pack.untranslated.map(({ what, why, lastCheckedOn }) => [
        what[lang],
        why[lang],
        lastCheckedOn,
      ]),
    ),
  ]);

/** Which notices of days off are held, and under which articles days are counted. */
export const calendarPage = (data: CalendarData, { lang }: Writing): LawPage =>
  pageOf(
    {
      name: 'calendar',
      title: by(lang, '放假调休通知', 'Notices of days off'),
      order: 7,
      lang,
    },
    [
      by(
        lang,
        `日历 \`${data.id}\` ${data.version}。没有通知的年份，答案标明 \`unknown\` 或者 \`provisional\`。`,
        `Calendar \`${data.id}\` ${data.version}. For years without a notice answers are marked \`unknown\` or \`provisional\`.`,
      ),
      `## ${by(lang, '怎样数日子', 'How days are counted')}`,
      ...table(
        [
          by(lang, '条文', 'article'),
          by(lang, '摘要，非法条原文', 'gist, not the text of the law'),
          by(lang, '可信度', 'mark'),
        ],
        Object.values(data.counting).map(({ cite, gist, confidence }) => [
          cite[lang],
          gist[lang],
          confidence,
        ]),
      ),
      `## ${by(lang, '通知', 'Notices')}`,
      ...table(
        [
          by(lang, '年份', 'year'),
          by(lang, '文件', 'paper'),
          by(lang, '放假', 'off'),
          by(lang, '上班', 'worked'),
        ],
        data.notices
          .toSorted((a, b) => b.year - a.year)
          .map(({ year, documents, days }) => [
            String(year),
            documents.map(({ title, url }) => `[${title ?? url}](${url})`).join('\n'),
            String(days.filter(({ off }) => off).length),
            String(days.filter(({ off }) => !off).length),
          ]),
      ),
      by(
        lang,
        '“放假”“上班”是通知点名的天数。地址是国务院办公厅公布该通知的地方。',
        '“Off” and “worked” are the days that the notice names. The address is where the State Council published it.',
      ),
    ],
  );
