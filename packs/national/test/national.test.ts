import { resolve } from 'node:path';
import { checkPack, mutatePack, testPack } from '@xinfang/analysis';
import { loadCalendar, loadPacks, readPackFolder } from '@xinfang/sdk';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '..');
const pack = loadPacks([folder], folder);
const calendar = loadCalendar('@xinfang/calendar-cn', folder);

it('loads without a single diagnostic', () => {
  expect(checkPack([readPackFolder(folder)])).toEqual({ ok: true, diagnostics: [] });
});

describe('cases of the pack', () => {
  const { cases, coverage } = testPack(pack, calendar);

  it.each(cases)('$file: $name', ({ ok, problems, diff, expected, actual }) => {
    expect(ok, JSON.stringify(problems ?? diff ?? { expected, actual }, null, 2)).toBe(true);
  });

  it('reach every rule, deadline, outcome, indicator and both sides of every bound', () => {
    expect(coverage).toMatchObject({
      uncovered: [],
      uncoveredDeadlines: [],
      uncoveredOutcomes: [],
      uncoveredIndicators: [],
      uncoveredBoundaries: [],
    });
  });
});

describe('a note', () => {
  const ways = pack.indicators.flatMap(({ id, variants }) =>
    Object.entries(variants).map(([name, { note }]) => ({ way: `${id} ${name}`, note })),
  );

  it.each(ways)('says what is counted and that no law defines it: $way', ({ note }) => {
    expect(note?.zh).toMatch(
      /^分子：.+。分母：.+计入统计期.*我们读到的规范性文件都没有规定这个比率的公式。$/u,
    );
    expect(note?.en).toMatch(
      /^Numerator: .+ Denominator: .+ [Cc]ount(ed|s) .*No instrument that we read defines the formula of this rate\.$/u,
    );
    expect(note?.zh).not.toMatch(/[a-z]/u);
  });
});

describe('a case notices', () => {
  const SEED = 20_230_301;

  it('when any element is taken out', () => {
    const { mutants, killed, survived } = mutatePack(pack, calendar, { kinds: ['drop-element'] });
    expect(mutants).toBeGreaterThan(pack.rules.length + pack.deadlines.length);
    expect(survived).toEqual([]);
    expect(killed).toBe(mutants);
  });

  it('nearly every slip that an author could make', () => {
    const { score } = mutatePack(pack, calendar, { sample: 400, seed: SEED });
    expect(score).toBeGreaterThanOrEqual(0.95);
  });
});
