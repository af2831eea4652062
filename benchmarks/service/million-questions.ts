import type { Question } from './million-asked.ts';

/** Who is asked about, by their keys; and what stands in the paths. */
export interface Subjects {
  readonly offices: readonly {
    readonly name: string;
    readonly key: string;
    readonly cursor: string;
  }[];
  readonly large: { readonly key: string; readonly cases: number };
  /** A city: it looks over all its counties. */
  readonly city: { readonly key: string };
  readonly one: { readonly caseId: string; readonly key: string };
  readonly today: string;
  readonly from: string;
  readonly rates: string;
}

const TARGET = 200;
const DAY_MILLIS = 24 * 60 * 60 * 1000;
const CONTENT = encodeURIComponent('自然资源');

const PLAIN = '/v1/cases?limit=50';
const DUE = '/v1/deadlines?limit=50';

type Named = readonly [zh: string, en: string, path: string];

/** What one office asks; `OFFICE` and `CURSOR` are the office's own. */
const ofOneOffice = ({ from, today, rates }: Subjects): readonly Named[] => {
  const soon = new Date(Date.parse(today) + 14 * DAY_MILLIS).toISOString().slice(0, 10);
  return [
    ['列表', 'list', PLAIN],
    ['列表，在办', 'list, open', `${PLAIN}&open=true`],
    ['列表，状态和形式', 'list, state and channel', `${PLAIN}&state=replied-closed&channel=letter`],
    [
      '列表，内容和收到日',
      'list, content and days',
      `${PLAIN}&content=${CONTENT}&receivedFrom=${from}`,
    ],
    ['列表，两周内到期', 'list, due in two weeks', `${PLAIN}&dueBy=${soon}`],
    ['列表，本局收到', 'list, received by the office', `${PLAIN}&office=OFFICE`],
    ['列表，检举控告', 'list, accusations', `${PLAIN}&partition=accusation`],
    ['列表，没有符合的', 'list, nothing found', `${PLAIN}&state=withdrawn`],
    ['列表，第十一页', 'list, the eleventh page', `${PLAIN}&cursor=CURSOR`],
    ['期限', 'due days', DUE],
    [
      '期限，本局承担，两周内',
      'due days, owed by the office in two weeks',
      `${DUE}&body=OFFICE&dueTo=${soon}`,
    ],
    ['统计，一年', 'rates of a year', rates],
    ['统计，一年，本局收到', 'rates of a year, received by the office', `${rates}&office=OFFICE`],
  ];
};

/** All questions, in the order of the table. */
export const questionsOf = (subjects: Subjects): readonly Question[] => {
  const { offices, large, city, one, rates } = subjects;
  const office = (index: number) =>
    offices[index % offices.length] ?? { name: '', key: '', cursor: '' };
  const fixed = (zh: string, en: string, path: string, key: string): Question => ({
    zh,
    en,
    times: 100,
    target: TARGET,
    ask: () => ({ path, key }),
  });
  const own = ofOneOffice(subjects).map(
    ([zh, en, path]): Question => ({
      zh,
      en,
      times: path.startsWith(rates) ? 200 : 300,
      target: TARGET,
      ask: (index) => {
        const { name, key, cursor } = office(index);
        return {
          path: path.replace('OFFICE', name).replace('CURSOR', encodeURIComponent(cursor)),
          key,
        };
      },
    }),
  );
  const size = large.cases;
  const { target: _, ...rest } = fixed(
    `统计，一年，${size} 件的局`,
    `rates of a year, an office of ${size}`,
    rates,
    large.key,
  );
  return [
    ...own,
    fixed('一件事项', 'one case', `/v1/cases/${one.caseId}`, one.key),
    fixed(`列表，${size} 件的局`, `list, an office of ${size}`, PLAIN, large.key),
    fixed(
      `列表，内容，${size} 件的局`,
      `list, content, an office of ${size}`,
      `${PLAIN}&content=${CONTENT}`,
      large.key,
    ),
    fixed(`期限，${size} 件的局`, `due days, an office of ${size}`, DUE, large.key),
    { ...rest, times: 20 },
    fixed('列表，市里看所有县', 'list, a city over its counties', PLAIN, city.key),
    fixed('列表，市里，内容', 'list, a city, content', `${PLAIN}&content=${CONTENT}`, city.key),
    fixed('期限，市里看所有县', 'due days, a city over its counties', DUE, city.key),
  ];
};
