import { expect, test } from 'vitest';
import { rateOf, sampleReport } from '../test/sample-report.ts';
import { renderRun } from './render-run.ts';

const zh = renderRun(sampleReport, { lang: 'zh', variant: 'due' });
const linesWith = (page: string, text: string): readonly string[] =>
  page.split('\n').filter((line) => line.includes(text));

test('the page says under what it was counted', () => {
  expect(zh).toContain('截至 2024-02-26，期间 2023-01-01 至 2023-12-31');
  expect(zh).toContain('规则包 lake 1.0.0（sha256-abababababab…）');
  expect(zh).toContain('读入 12 行：11 件计入，1 行退回');
  expect(zh).toContain('收到即受理  7 件');
  expect(zh).toContain('没有对照的栏目  1 处  备注');
});

test('deadlines of which none is due are not on the page', () => {
  const none = { met: 0, late: 0, open: 0, overdue: 0, void: 0, undetermined: 0 };
  const page = renderRun(
    { ...sampleReport, deadlines: { ...sampleReport.deadlines, 'lake.other': none } },
    { lang: 'zh' },
  );
  expect(page).toContain('lake.answer');
  expect(page).not.toContain('lake.other');
});

test('an open or missing period is said in words', () => {
  const of = (period: { from?: string; to?: string }) =>
    renderRun({ ...sampleReport, period }, { lang: 'zh' });
  expect(of({})).toContain('期间 不限');
  expect(of({ from: '2023-01-01' })).toContain('期间 2023-01-01 至 最近');
});

test('the chosen way of counting stands first, the other one below it, and what has no data last', () => {
  const rates = zh.slice(zh.indexOf('比率'), zh.indexOf('核查')).split('\n');
  const at = (text: RegExp) => rates.findIndex((line) => text.test(line));
  expect(rates[at(/answer率/u)]).toMatch(/due +37\.50% +3 +8 +21\.43% +终止 5，不能确定 6 +\[1\]/u);
  expect(rates[at(/answer率/u) + 1]).toMatch(/^ +other +30\.00% +3 +10 /u);
  expect(at(/void率 +due +无数据/u)).toBeGreaterThan(at(/other/u));
});

test('each way of counting is explained once', () => {
  expect(linesWith(zh, '[1] due口径')).toHaveLength(1);
  expect(linesWith(zh, '[2] other口径')).toHaveLength(1);
});

test('only a rate of all is 100%', () => {
  const indicators = [
    rateOf('a', 'due', [9999, 10_000], { value: 0.9999 }),
    rateOf('b', 'due', [7, 7], { value: 1 }),
  ];
  const page = renderRun({ ...sampleReport, indicators }, { lang: 'zh' });
  expect(linesWith(page, 'a率')[0]).toContain('99.99%');
  expect(linesWith(page, 'b率')[0]).toContain(' 100% ');
});

test('at most twenty overdue duties are shown, and how many there are', () => {
  const overdue = Array.from({ length: 30 }, (_, i) => ({
    caseId: `L-${i}`,
    deadline: 'lake.answer',
    dueOn: '2023-05-01',
    days: 300 - i,
    certainty: 'official' as const,
  }));
  const attention = {
    ...sampleReport.attention,
    overdue: { overdue: 4000, undetermined: 5 },
  };
  const page = renderRun({ ...sampleReport, overdue, attention }, { lang: 'zh' });
  expect(linesWith(page, 'lake.answer  2023-05-01')).toHaveLength(20);
  expect(page).toContain('只显示最长的 20 项，共 4000 项');
  expect(page).toContain('另有 5 项日子已过，能否适用尚未确定');
});

test('where nothing is overdue the page says so', () => {
  const attention = {
    ...sampleReport.attention,
    overdue: { overdue: 0, undetermined: 0 },
  };
  const page = renderRun({ ...sampleReport, overdue: [], attention }, { lang: 'zh' });
  expect(page).toContain('没有逾期未办的');
});

test('where it is open whether duties are overdue, the page does not say that none is', () => {
  const page = renderRun({ ...sampleReport, overdue: [] }, { lang: 'zh' });
  expect(page).not.toContain('没有逾期未办的');
  expect(page).toContain('没有确定逾期未办的义务');
  expect(page).toContain('另有 5 项日子已过');
});

test('where only rolled days reach past the notices, no due day is called provisional', () => {
  const page = renderRun({ ...sampleReport, uncertain: [] }, { lang: 'zh' });
  expect(page).toContain('只有顺延日超出已公布的放假通知（至 2026 年）');
  expect(page).not.toContain('暂定');
});

test('a rate without anything undetermined has no worst case of its own', () => {
  expect(linesWith(zh, 'other ').at(0)).toMatch(/ 30\.00% +3 +10 +– /u);
});

test('what is provisional is said, with the last notice held', () => {
  expect(zh).toContain('确定性：暂定。有到期日超出已公布的放假通知（至 2026 年）');
  expect(renderRun({ ...sampleReport, certainty: 'official' }, { lang: 'zh' })).not.toContain(
    '暂定',
  );
});

test('a breakdown shows the chosen way of counting with its figures', () => {
  expect(zh).toContain('按信访形式分列');
  expect(linesWith(zh, '来信').at(-1)).toMatch(/来信 +8 +28\.57% \(2\/7\)$/u);
});

test('labels stand in place of ids where they are at hand', () => {
  const labels = {
    groups: [
      {
        id: 'entry',
        label: { zh: '是否接收', en: 'Entry' },
        hit: 'first' as const,
        uses: [],
        outcomes: [{ value: 'take', label: { zh: '接收', en: 'Take' } }],
      },
    ],
    deadlines: [],
  };
  const page = renderRun(sampleReport, { lang: 'zh', labels });
  expect(page).toMatch(/是否接收 +接收 +10\n +待补充情况 +1\n/u);
});

test('in English no word of ours is Chinese', () => {
  const report = {
    ...sampleReport,
    volume: { ...sampleReport.volume, byContent: { lake: 11 } },
    warnings: [],
  };
  expect(renderRun(report, { lang: 'en' })).not.toMatch(/\p{Script=Han}/u);
});
