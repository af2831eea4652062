import { describe, expect, test } from 'vitest';
import { messagesOf, UNIT, writtenCase } from '../test/matters.ts';
import { type BodiesBelow, type CalendarTally, calendarOf } from './index.ts';

const accusing = (...units: readonly string[]) =>
  writtenCase({
    id: 'ACCUSATION',
    facts: { purpose: 'accusation', remit: 'same-level' },
    registration: { accused: { units } },
    events: [{ type: 'unit-received', on: '2023-03-25', unit: UNIT }],
  });

const mixed = (...units: readonly string[]) => {
  const { facts, ...plain } = writtenCase({ id: 'ACCUSATION' });
  return {
    ...plain,
    facts: { ...facts, containsAccusation: true },
    registration: { ...plain.registration, accused: { units } },
  };
};

const read = async (
  cases: readonly object[],
  {
    granted = true,
    ...options
  }: { granted?: boolean; under?: BodiesBelow; unclassified?: 'leave-out' | 'show' } = {},
) => {
  const tallies: CalendarTally[] = [];
  const text = calendarOf(await messagesOf(cases, { granted }), {
    unit: UNIT,
    ...options,
    onTally: (tally) => tallies.push(tally),
  });
  return { text, tally: tallies[0] };
};

describe('an accusation', () => {
  test.each<[string, object]>([
    ['an accusation', accusing(UNIT)],
    ['an accusation against several', accusing('county-zjj', UNIT)],
    ['a mixed letter', mixed(UNIT)],
    ['an id typed otherwise', accusing(' ＣOUNTY-zrzyj')],
    ['an id with another hyphen', accusing('county\u2013zrzyj')],
    ['an id with signs that nobody sees', mixed('\ufeffcounty-\u200bzrzyj')],
  ])('never reaches the accused: %s', async (_, accusation) => {
    const { text, tally } = await read([accusation, writtenCase({})]);
    expect(text).not.toContain('ACCUSATION');
    expect(text).toContain('C-1');
    expect(tally).toMatchObject({ matters: 1, leftOut: { accused: 1, untold: 0 } });
  });

  test.each<[string, BodiesBelow]>([
    ['a table', { 'county-gov': [UNIT] }],
    ['a table of steps', { 'county-gov': ['county-bureau'], 'county-bureau': [UNIT] }],
    ['a table in a circle', { 'county-gov': ['county-gov', 'b'], b: ['county-gov', UNIT] }],
    ['a function', (body) => (body === 'county-gov' ? new Set([UNIT]) : [])],
  ])('never reaches a body below the accused, by %s', async (_, under) => {
    const { text, tally } = await read([accusing('county-gov')], { under });
    expect(text).not.toContain('ACCUSATION');
    expect(tally).toMatchObject({ leftOut: { accused: 1 } });
  });

  test('stands in the calendar of a body that is not accused', async () => {
    const under = { 'county-gov': [UNIT, 'county-zjj'] };
    const { text } = await read([mixed('county-zjj')], { under });
    expect(text).toContain('ACCUSATION');
  });

  test.each<[string, BodiesBelow | undefined]>([
    ['nobody says what lies below what', undefined],
    ['the table does not know the accused', { 'county-gov': [UNIT] }],
    ['the table does not know the unit', { 'county-gov': ['county-zjj'] }],
    ['the function does not know the unit', (body) => (body === UNIT ? undefined : [])],
    [
      'the function does not know what lies below one below the accused',
      (body) => (body === 'county-zjj' ? ['county-zjj-1'] : body === UNIT ? [] : undefined),
    ],
  ])('is left out where it is not sure that the unit may know: %s', async (_, under) => {
    const options = under === undefined ? {} : { under };
    const { text, tally } = await read([mixed('county-zjj')], options);
    expect(text).not.toContain('ACCUSATION');
    expect(tally).toMatchObject({ leftOut: { accused: 0, untold: 1 } });
  });

  test.each<[string, object]>([
    ['a matter of which nobody said what it asks', {}],
    ['a matter of discipline', { purpose: 'appeal', disciplinary: true, remit: 'same-level' }],
  ])('may be %s, and is left out of a unit’s calendar', async (_, facts) => {
    const events = [{ type: 'unit-received', on: '2023-03-25', unit: UNIT }];
    const { text, tally } = await read([writtenCase({ id: 'ACCUSATION', facts, events })]);
    expect(text).not.toContain('ACCUSATION');
    expect(tally).toMatchObject({ leftOut: { accused: 0, untold: 1 } });
  });

  test('that may be one stands where the office lets what is not classified pass', async () => {
    const events = [{ type: 'unit-received', on: '2023-03-25', unit: UNIT }];
    const unclassified = writtenCase({ id: 'UNCLASSIFIED', facts: {}, events });
    const { text } = await read([unclassified, accusing()], { unclassified: 'show' });
    expect(text).toContain('UNCLASSIFIED');
    expect(text).not.toContain('ACCUSATION');
  });

  test('that may be one stands in the office’s own calendar, which has to classify it', async () => {
    const messages = await messagesOf([writtenCase({ facts: {}, events: [] })], {
      asOf: '2023-03-05',
    });
    expect(calendarOf(messages)).toContain('C-1');
  });

  test('asks of few bodies what lies below them, however many accusations there are', async () => {
    let asked = 0;
    const under: BodiesBelow = () => {
      asked += 1;
      return [];
    };
    const accusations = Array.from({ length: 50 }, (_, at) => ({
      ...mixed('county-zjj'),
      id: `A-${at}`,
    }));
    await read(accusations, { under });
    expect(asked).toBe(2);
  });

  test('is left out where nobody said whom it accuses', async () => {
    const { text, tally } = await read([mixed()]);
    expect(text).not.toContain('ACCUSATION');
    expect(tally).toMatchObject({ leftOut: { accused: 0, untold: 1 } });
  });

  test('is left out where it is not known what lies below the accused', async () => {
    const under: BodiesBelow = (body) => (body === 'county-gov' ? ['county-zjj'] : undefined);
    const { text, tally } = await read([mixed('somebody')], { under });
    expect(text).not.toContain('ACCUSATION');
    expect(tally).toMatchObject({ leftOut: { accused: 0, untold: 1 } });
  });

  test('does not tell the unit that something was left out', async () => {
    const { text } = await read([mixed(UNIT)]);
    expect(text).toBe((await read([])).text);
  });

  test('is left out of the office’s own calendar where the office is accused', async () => {
    const against = { ...accusing('county-xfj'), events: [] };
    const text = calendarOf(await messagesOf([against], { asOf: '2023-03-05' }));
    expect(text).not.toContain('ACCUSATION');
    const other = { ...accusing('county-zjj'), events: [] };
    expect(calendarOf(await messagesOf([other], { asOf: '2023-03-05' }))).toContain('ACCUSATION');
  });
});

describe('without the grant to see the accused', () => {
  const undecided = writtenCase({
    id: 'ACCUSATION',
    facts: {},
    events: [{ type: 'unit-received', on: '2023-03-25', unit: UNIT }],
  });
  const stated = writtenCase({ id: 'ACCUSATION', registration: { accused: { units: ['any'] } } });

  test.each<[string, object]>([
    ['an accusation', accusing('county-zjj')],
    ['a mixed letter', mixed('county-zjj')],
    ['a matter with accused bodies', stated],
    ['a matter of which nobody said what it asks', undecided],
  ])('%s is left out and counted', async (_, matter) => {
    const { text, tally } = await read([matter, writtenCase({})], { granted: false });
    expect(text).not.toContain('ACCUSATION');
    expect(text).toContain('C-1');
    expect(tally).toEqual({
      matters: 1,
      dueDays: 1,
      leftOut: { accused: 0, untold: 1 },
      undetermined: 0,
      undeterminedMatters: 0,
    });
  });
});
