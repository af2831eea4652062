import { afterAll, expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { conformanceRegisters, expectedIn, toldBy } from '../test/conformance-registers.ts';
import { openDuck } from '../test/duck.ts';
import { measureRegister } from '../test/measured-register.ts';
import { indicatorSql, tablesOf } from './index.ts';

const registers = conformanceRegisters();
const duck = await openDuck(tablesOf(nationalPack, chinaCalendar).tables);
afterAll(duck.close);

test('the registers of the conformance corpus come in SQL to what the corpus says', async () => {
  for (const register of registers) {
    const { cases, ...asked } = register.given;
    const options = { ...asked, variant: 'all' };
    const { rows } = measureRegister(
      { pack: nationalPack, calendar: chinaCalendar },
      cases,
      options,
    );
    await duck.load(rows, options.asOf);
    const statements = indicatorSql(nationalPack, chinaCalendar, {
      ...options,
      dialect: 'duckdb',
    }).filter(({ variant, indicator }) => register.expect[variant]?.[indicator] !== undefined);
    const found = toldBy(await duck.ask(statements), register);
    expect(found, register.id).toEqual(expectedIn(register));
  }
  expect(registers.length).toBeGreaterThan(100);
}, 120_000);
