import type { RunReport } from '@xinfang/rates';
import { expect, test } from 'vitest';
import { elementOf, tableOf, textOf } from '../../test/page-table.ts';
import { rateOf, sampleReport } from '../../test/sample-report.ts';
import { type RunPageWriting, renderRunPage } from './render-run-page.ts';

const zh = renderRunPage(sampleReport, { lang: 'zh', variant: 'due' });
const note = (report: Partial<RunReport>, section: string, lang: 'zh' | 'en' = 'zh'): string =>
  textOf(elementOf(renderRunPage({ ...sampleReport, ...report }, { lang }), section));

test('an empty list of duties does not say that all is well while some are undetermined', () => {
  const overdue = note({ overdue: [] }, 'overdue');
  expect(overdue).not.toContain('没有逾期未办的义务');
  expect(overdue).toContain('没有确定逾期未办的义务');
  expect(overdue).toContain('另有 5 项日子已过，能否适用尚未确定');
  const upcoming = note({ upcoming: [] }, 'upcoming');
  expect(upcoming).not.toContain('这些天没有到期的义务');
  expect(upcoming).toContain('另有 1 项在这些天到期，能否适用尚未确定');
  expect(elementOf(zh, 'overdue')).toContain('href="#integrity"');
  expect(renderRunPage({ ...sampleReport, integrity: [] }, { lang: 'zh' })).not.toContain(
    'href="#integrity"',
  );
});

test('how many duties there are is not how many are listed', () => {
  const attention = {
    upcoming: { open: 3000, undetermined: 0 },
    overdue: { overdue: 2000, undetermined: 0 },
  };
  expect(note({ attention }, 'overdue')).toContain('共 2000 项');
  expect(note({ attention }, 'overdue')).toContain(
    '只列出前 1 项，共 2000 项。用 --ids 运行可得全部。',
  );
  expect(note({ attention }, 'upcoming')).toContain('只列出前 2 项，共 3000 项。');
});

test('a file is said to hold everything only where it does', () => {
  const attention = { ...sampleReport.attention, overdue: { overdue: 2000, undetermined: 0 } };
  const page = (writing: Partial<RunPageWriting>) =>
    textOf(
      elementOf(
        renderRunPage({ ...sampleReport, attention }, { lang: 'zh', ...writing }),
        'overdue',
      ),
    );
  const files = ['overdue.csv'];
  expect(page({ files, wholeFiles: files })).toContain('全部在 overdue.csv');
  expect(page({ files })).toContain('用 --ids 运行可得全部');
  expect(page({ files })).not.toContain('overdue.csv');
  expect(page({ wholeFiles: files })).not.toContain('overdue.csv');
});

test('days are called movable only where days that bind are', () => {
  const rolled = renderRunPage({ ...sampleReport, uncertain: [] }, { lang: 'zh' });
  const head = textOf(rolled.slice(0, rolled.indexOf('<nav')));
  expect(head).toContain('只有顺延日超出已公布的放假通知（至 2026 年）');
  expect(head).not.toContain('暂定');
  expect(tableOf(rolled, 'duties-table')[0]?.[0]).toBe('lake.answer');
  const overdue = sampleReport.overdue.map((item) => ({ ...item, certainty: 'unknown' as const }));
  const page = renderRunPage({ ...sampleReport, overdue }, { lang: 'zh' });
  expect(tableOf(page, 'overdue-table')[0]?.[2]).toBe('2023-05-01 不详');
});

test('beside satisfaction stands how many evaluated at all', () => {
  const indicators = [
    rateOf('satisfaction.unit', 'due', [3, 3], { headline: true }),
    rateOf('evaluation-participation.unit', 'due', [3, 40]),
  ];
  const page = renderRunPage({ ...sampleReport, indicators }, { lang: 'zh' });
  const card = textOf(/<article[\s\S]*?<\/article>/u.exec(page)?.[0] ?? '');
  expect(card).toContain('参评率7.50%（3/40）');
});

test('a rate that rests on an assumption leads to it with the number of matters', () => {
  const labels = {
    groups: [],
    deadlines: [],
    indicators: [
      { id: 'answer', variants: { due: { count: 'matters', assume: [{ id: 'accepted' }] } } },
    ],
  } as unknown as NonNullable<RunPageWriting['labels']>;
  const page = renderRunPage(sampleReport, { lang: 'zh', variant: 'due', labels });
  const names = tableOf(page, 'rates-table').map(([name]) => name);
  expect(names).toEqual(['answer率 用到假定，该口径共 7 件', 'answer率', 'void率']);
  expect(elementOf(page, 'rates-table')).toContain('href="#assumptions"');
});

const unitReport = (
  keys: readonly string[],
  counts: Readonly<Record<string, number>>,
): RunReport => ({
  ...sampleReport,
  breakdowns: [
    {
      by: 'unit',
      rows: keys.map((key) => ({
        key,
        volume: { ...sampleReport.volume, items: 5 },
        deadlines: Object.fromEntries(
          Object.entries(counts).map(([id, met]) => [id, { ...NONE, met }]),
        ),
        indicators: [],
      })),
    },
  ],
});
const NONE = { met: 0, late: 0, open: 0, overdue: 0, void: 0, undetermined: 0 };

test('a unit is charged with what it owes, the offices stand in a row of their own', () => {
  const labels = {
    groups: [],
    deadlines: [
      'unit',
      'organ',
      'petition-office',
      'review-body',
      'recheck-body',
      'petitioner',
    ].map((bearer) => ({
      id: bearer,
      bearer,
      kind: bearer === 'petitioner' ? 'right' : 'duty',
      label: { zh: bearer, en: bearer },
    })),
  } as unknown as NonNullable<RunPageWriting['labels']>;
  const counts = {
    unit: 1,
    organ: 2,
    'petition-office': 4,
    'review-body': 8,
    'recheck-body': 16,
    petitioner: 32,
  };
  const page = (writing: Partial<RunPageWriting>) =>
    renderRunPage(unitReport(['甲局', '乙局'], counts), { lang: 'zh', ...writing });
  expect(tableOf(page({ labels }), 'units-table').map((row) => row.slice(0, 4))).toEqual([
    ['乙局', '5', '3', '3'],
    ['甲局', '5', '3', '3'],
    ['信访部门和复查、复核机关', '–', '56', '56'],
    ['本表合计', '10', '62', '62'],
  ]);
  expect(tableOf(page({}), 'units-table')[0]).toEqual([
    '乙局',
    '5',
    '63',
    '63',
    '0',
    '0',
    '0',
    '0',
    '0',
  ]);
  expect(textOf(elementOf(page({}), 'units'))).toContain('分不出由谁履行');
});

test('no name of a register passes for one of ours', () => {
  const page = renderRunPage(unitReport(['本表合计', 'unknown', '未填'], { x: 1 }), { lang: 'zh' });
  const table = elementOf(page, 'units-table');
  expect(table.match(/<th scope="row">.*?<\/th>/gu)?.toSorted()).toEqual([
    '<th scope="row"><bdi>未填（2）</bdi></th>',
    '<th scope="row"><bdi>本表合计</bdi></th>',
    '<th scope="row"><span class="own">未填</span></th>',
    '<th scope="row"><span class="own">本表合计</span></th>',
  ]);
});

test('the words for a chart name its largest entry, not what is left', () => {
  const byContent = Object.fromEntries(
    Array.from({ length: 80 }, (_, i) => [`c-${i}`, 5 + (i % 2)]),
  );
  const page = renderRunPage(
    { ...sampleReport, volume: { ...sampleReport.volume, byContent } },
    { lang: 'zh' },
  );
  expect(page).toContain('最多的是<bdi>c-1</bdi>（6 件）');
  expect(page).not.toMatch(/最多的是[^（]*其余/u);
});

test('a part of a month is marked, in its name and by its bar', () => {
  const [first] = sampleReport.breakdowns[0]?.rows ?? [];
  const rows = first === undefined ? [] : [{ ...first, key: '2024-02' }];
  const page = renderRunPage(
    { ...sampleReport, period: {}, breakdowns: [{ by: 'month', rows }] },
    { lang: 'zh' },
  );
  expect(tableOf(page, 'month-table')[0]).toEqual(['2024-02（至26日）', '8']);
  expect(page).toContain('浅色柱子所示的月份不满一个月');
});
