import { expect, test } from 'vitest';
import { renderBetween, renderDay, renderDue } from './render-calendar.ts';

const zh = { lang: 'zh' } as const;

test('a day is told with its kind, its name and how sure it is', () => {
  const day = { date: '2026-02-14', workday: true, certainty: 'official' } as const;
  expect(renderDay({ ...day, kind: 'makeup-workday', name: '春节' }, zh)).toBe(
    '2026-02-14 调休上班（工作日）：春节\n',
  );
  expect(renderDay({ ...day, kind: 'workday', certainty: 'provisional' }, zh)).toBe(
    '2026-02-14 工作日\n暂定：有日子超出已公布的放假通知\n',
  );
});

test('a due day is told with the rolled one and its account', () => {
  const due = {
    from: '2026-02-01',
    amount: 15,
    unit: 'day',
    dueOn: '2026-02-16',
    rolledDueOn: '2026-02-24',
    certainty: 'official',
    receipt: [
      {
        source: 'notice',
        kind: 'skipped-holiday',
        document: 'https://notice.example',
        text: { zh: '放假', en: 'off' },
      },
    ],
  } as const;
  expect(renderDue(due, zh).split('\n')).toEqual([
    '自 2026-02-01 起 15 日：2026-02-16 到期',
    '遇休息日顺延：2026-02-24',
    '  [通知] 放假 https://notice.example',
    '',
  ]);
  expect(renderDue({ ...due, rolledDueOn: due.dueOn }, zh)).not.toContain('顺延');
});

test('what lies between two days is told in days and working days', () => {
  const between = {
    from: '2026-02-11',
    to: '2026-02-25',
    days: 14,
    workdays: 5,
    certainty: 'official',
  } as const;
  expect(renderBetween(between, { lang: 'en' })).toBe(
    '2026-02-11 (excluded) to 2026-02-25 (included): 14 days, 5 of them working days\n',
  );
});
