import { createCalendar } from '@xinfang/calendar';
import { describe, expect, it } from 'vitest';
import { checkReceipts } from '../../../benchmarks/check-receipts.ts';
import data from '../calendar.json' with { type: 'json' };

describe('receipts walked day by day from the raw notices', () => {
  it('confirm 5,000 random due days', () => {
    const { checked, lines, differences } = checkReceipts(5_000, 2_026);
    expect(differences).toEqual([]);
    expect(checked).toBe(5_000);
    expect(lines).toBeGreaterThan(40_000);
  });

  it('find a single day that a calendar has wrong', () => {
    const wrong = structuredClone(data);
    for (const { days } of wrong.notices)
      for (const day of days) if (day.date === '2019-05-05') day.off = true;
    expect(checkReceipts(2_000, 2_026, createCalendar(wrong)).differences).not.toEqual([]);
  });

  it('find a paper that a receipt gives for another', () => {
    const wrong = structuredClone(data);
    for (const { documents } of wrong.notices)
      for (const document of documents) document.url = 'https://elsewhere.example/';
    expect(checkReceipts(200, 2_026, createCalendar(wrong)).differences).not.toEqual([]);
  });
});
