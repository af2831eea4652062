import { expect, test } from 'vitest';
import { emptyReport } from '../../test/empty-report.ts';
import { HOSTILE_NAMES, hostileReport } from '../../test/hostile-report.ts';
import { elementOf, tableOf, textOf } from '../../test/page-table.ts';
import { rateOf, sampleReport } from '../../test/sample-report.ts';
import { renderRunPage } from './render-run-page.ts';

const zh = renderRunPage(sampleReport, { lang: 'zh', variant: 'due' });
const hostile = renderRunPage(hostileReport, { lang: 'zh', variant: 'due', files: ['lists.csv'] });

const ELEMENTS = new Set(
  'html head meta title style body a header h1 h2 h3 h4 dl div dt dd section ul ol li span nav main p article table caption thead tbody tfoot tr th td figure figcaption svg g path text defs pattern details summary pre code bdi em strong clipPath rect'.split(
    ' ',
  ),
);

test('the page says under what it was counted', () => {
  const head = textOf(elementOf(zh, 'content') === '' ? '' : zh.slice(0, zh.indexOf('<nav')));
  for (const text of [
    '2024年2月26日',
    '2023年1月1日 至 2023年12月31日',
    '读入 12 行，成为事项 11 件，退回 1 行',
    '11 件',
    '暂定：有到期日超出已公布的放假通知（至 2026 年）',
    'lake.answer：3 个到期日暂定',
    '没有对照的栏目 1 处 备注',
  ])
    expect(head).toContain(text);
});

test('a rate that stands first is large, with what it is made of and the other way of counting', () => {
  const indicators = sampleReport.indicators.map((rate) =>
    rate.id === 'answer' ? { ...rate, headline: true as const } : rate,
  );
  const page = renderRunPage({ ...sampleReport, indicators }, { lang: 'zh', variant: 'due' });
  const card = textOf(/<article[\s\S]*?<\/article>/u.exec(page)?.[0] ?? '').replaceAll(
    /\s+/gu,
    ' ',
  );
  expect(card).toBe(
    'answer率 37.50% 分子 3 / 分母 8 最差21.43% 未计入终止 5，不能确定 6 口径常规口径 注1 事项– 另按other 注2 30.00% 分子 3 / 分母 10 –',
  );
  expect(tableOf(page, 'rates-table').map(([label]) => label)).toEqual(['void率']);
});

test('every other rate stands in a table, what has no data last', () => {
  expect(tableOf(zh, 'rates-table')).toEqual([
    ['answer率', '常规口径', '37.50%', '3', '8', '21.43%', '终止 5，不能确定 6', '注1', '–'],
    ['answer率', 'other', '30.00%', '3', '10', '–', '–', '注2', '–'],
    ['void率', '常规口径', '无数据', '0', '0', '–', '–', '注1', '–'],
  ]);
});

test('every figure of the tables is the report’s', () => {
  expect(tableOf(zh, 'channel-table')).toEqual([
    ['来信', '8'],
    ['来访', '3'],
    ['本表合计', '11'],
  ]);
  expect(tableOf(zh, 'content-table')).toEqual([
    ['湖泊', '11'],
    ['本表合计', '11'],
  ]);
  expect(tableOf(zh, 'upcoming-table')).toEqual([
    ['L-10', 'lake.answer', '2024-02-28', '2'],
    ['L-11', 'lake.answer', '2024-03-08 暂定', '11'],
  ]);
  expect(tableOf(zh, 'overdue-table')).toEqual([['L-9', 'lake.answer', '2023-05-01', '301']]);
  expect(tableOf(zh, 'duties-table')).toEqual([['lake.answer†', '3', '1', '2', '4', '5', '6']]);
  expect(tableOf(zh, 'integrity-table')).toEqual([['补录', '2', 'L-1L-2']]);
  expect(tableOf(zh, 'outcomes-1')).toEqual([
    ['take', '10'],
    ['待补充情况', '1'],
  ]);
  expect(tableOf(zh, 'assumptions-table')).toEqual([['收到即受理', '7']]);
});

test('units stand by what they received, with the deadlines of their duties summed', () => {
  const rows = tableOf(hostile, 'units-table');
  const { breakdowns } = hostileReport;
  const units = breakdowns.find(({ by }) => by === 'unit')?.rows ?? [];
  expect(rows).toHaveLength(units.length + 1);
  rows.slice(0, -1).forEach(([, items, total, ...counts], i) => {
    const row = units[i];
    const {
      met,
      late,
      open,
      overdue,
      void: ended,
      undetermined,
    } = row?.deadlines['lake.answer'] ?? {};
    expect(items).toBe(`${row?.volume.items}`);
    expect(counts.map(Number)).toEqual([met, late, open, overdue, ended, undetermined]);
    expect(Number(total)).toBe(counts.map(Number).reduce((sum, count) => sum + count, 0));
  });
  const columns = [1, 2, 3, 4, 5, 6, 7, 8];
  for (const column of columns) {
    const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[column]), 0);
    expect(rows.at(-1)?.[column]).toBe(`${sum}`);
  }
});

test('the fifteen largest contents stand by themselves, what is left as one', () => {
  const byContent = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`c-${i}`, i + 1]));
  const page = renderRunPage(
    { ...sampleReport, volume: { ...sampleReport.volume, byContent } },
    { lang: 'zh' },
  );
  const rows = tableOf(page, 'content-table');
  expect(rows[0]).toEqual(['c-29', '30']);
  expect(rows.at(-2)).toEqual(['本表其余 15 类', '120']);
  expect(rows.at(-1)).toEqual(['本表合计', '465']);
  expect(rows).toHaveLength(17);
});

test('months stand in their order, each with its count', () => {
  const rows = ['2023-01', '2023-02'].map((key, i) => ({
    ...(sampleReport.breakdowns[0]?.rows[0] as NonNullable<
      (typeof sampleReport.breakdowns)[0]
    >['rows'][0]),
    key,
    volume: { ...sampleReport.volume, items: 5 + i },
  }));
  const page = renderRunPage(
    { ...sampleReport, breakdowns: [{ by: 'month', rows }] },
    { lang: 'zh' },
  );
  expect(tableOf(page, 'month-table')).toEqual([
    ['2023-01', '5'],
    ['2023-02', '6'],
    ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => [
      `2023-${month}`,
      '0',
    ]),
    ['本表合计', '11'],
  ]);
});

test('the cases behind a rate: missed first, then left out with the reason, then made, with the report’s counts', () => {
  const rate = rateOf('answer', 'due', [900, 1000], {
    excluded: [
      { reason: 'void', count: 2 },
      { reason: 'open', count: 0 },
    ],
    lists: {
      numerator: Array.from({ length: 600 }, (_, i) => `N-${i}`),
      denominator: ['unused'],
      missed: ['M-1'],
      excluded: { void: ['V-1', 'V-2'] },
    },
  });
  const page = renderRunPage(
    { ...sampleReport, indicators: [rate] },
    { lang: 'zh', files: ['lists.csv'], wholeFiles: ['lists.csv'] },
  );
  const list = elementOf(page, 'list-1');
  expect(
    [...list.matchAll(/<(?:h[34]|summary)>([\s\S]*?)<\//gu)].map(([, text]) => textOf(text ?? '')),
  ).toEqual(
    [
      '名单1　answer率（常规口径）',
      '在分母、不在分子 100 件',
      '未计入，终止 2 件',
      '计入分子 900 件',
    ].map((text, i) => (i === 0 ? expect.stringContaining(text) : text)),
  );
  expect(textOf(list)).toContain('只列出前 1 项，共 100 项。全部在 lists.csv');
  expect(textOf(list)).toContain('只列出前 500 项，共 900 项。');
  expect(list.match(/<li>N-/gu)).toHaveLength(500);
  expect(list.indexOf('M-1')).toBeLessThan(list.indexOf('V-1'));
  expect(list.indexOf('V-2')).toBeLessThan(list.indexOf('N-0'));
  expect(tableOf(page, 'rates-table')[0]?.at(-1)).toBe('名单1');
});

test('only files that lie beside the page are linked', () => {
  const hrefs = (page: string) => [...page.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
  expect(hrefs(zh).filter((href) => !href?.startsWith('#'))).toEqual([]);
  const files = ['lists.csv', 'a b?#.csv', '../x', 'javascript:x'];
  const page = renderRunPage(sampleReport, { lang: 'zh', files });
  expect(hrefs(page).filter((href) => !href?.startsWith('#'))).toEqual([
    './lists.csv',
    './a%20b%3F%23.csv',
    './..%2Fx',
    './javascript%3Ax',
  ]);
});

test.each([
  ['the sample', zh],
  ['a hostile one', hostile],
  ['an empty one', renderRunPage(emptyReport, { lang: 'en' })],
])('%s: every link within the page leads somewhere, and no id stands twice', (_, page) => {
  const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
  for (const [, target] of page.matchAll(/url\(#([^)]*)\)"/gu)) expect(ids).toContain(target);
});

test('whatever a register holds, only elements of the page stand on the page', () => {
  const tags = new Set([...hostile.matchAll(/<\/?([a-zA-Z][\w-]*)/gu)].map(([, tag]) => tag ?? ''));
  expect([...tags].filter((tag) => !ELEMENTS.has(tag))).toEqual([]);
  expect(hostile).not.toMatch(/\son\w+="|\sstyle="|[\u202a-\u202e\u2066-\u2069]/u);
  expect(hostile).not.toContain('\u0000');
  expect(hostile.isWellFormed()).toBe(true);
  expect(hostile.match(/<style>/gu)).toHaveLength(1);
});

test('hostile names are read as they are written', () => {
  const names = tableOf(hostile, 'units-table').map(([name]) => name);
  for (const name of HOSTILE_NAMES.slice(0, 5)) expect(names).toContain(name);
});

test('the same report gives the same bytes however often it is written', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const report of [sampleReport, hostileReport, emptyReport])
      expect(renderRunPage(report, { lang })).toBe(renderRunPage(report, { lang }));
});

test('an empty report is a page that says so', () => {
  const page = textOf(renderRunPage(emptyReport, { lang: 'zh' }));
  for (const text of [
    '无数据',
    '0 件',
    '没有逾期未办的义务',
    '这些天没有到期的义务',
    '没有用到假定',
  ])
    expect(page).toContain(text);
});

test('parts that the run was not broken down by are left out', () => {
  expect(elementOf(zh, 'units')).toBe('');
  expect(elementOf(zh, 'month-table')).toBe('');
  expect(elementOf(hostile, 'units')).not.toBe('');
});

test('the page says with what it was made, whole, and how to make it again', () => {
  const colophon = textOf(elementOf(zh, 'colophon'));
  expect(colophon).toContain(sampleReport.pack[0]?.hash);
  expect(colophon).toContain('用同一份登记簿');
  expect(colophon).not.toMatch(/xinfang (?:run|explain)/u);
  const command = 'xinfang run "a <b>.csv" --as-of 2024-02-26';
  const page = renderRunPage(sampleReport, { lang: 'zh', command });
  expect(textOf(/<pre>[\s\S]*?<\/pre>/u.exec(page)?.[0] ?? '')).toBe(command);
});

test('rights are kept apart from duties, in the table and in the sums of units', () => {
  const labels = {
    groups: [],
    deadlines: [{ id: '<b>lake</b>', kind: 'right', label: { zh: '请求', en: 'Ask' } }],
  } as unknown as NonNullable<Parameters<typeof renderRunPage>[1]['labels']>;
  const page = renderRunPage(hostileReport, { lang: 'zh', labels });
  expect(tableOf(page, 'rights-table')[0]?.[0]).toContain('请求');
  expect(tableOf(page, 'duties-table')).toHaveLength(1);
  expect(page).toContain('不是机关的过错');
});

test('in English no word of ours is Chinese, and what a register wrote in Chinese is marked', () => {
  const page = renderRunPage({ ...sampleReport, warnings: [] }, { lang: 'en', variant: 'due' });
  expect(page).toContain('<bdi lang="zh-CN">湖泊</bdi>');
  expect(page).toMatch(/<text lang="zh-CN"[^>]*>湖泊<\/text>/u);
  const ours = page.replaceAll(/<(bdi|text) lang="zh-CN"[^>]*>[^<]*<\/\1>/gu, '');
  expect(ours).not.toMatch(/\p{Script=Han}/u);
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
  expect(zh).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
});
