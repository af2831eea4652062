import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../../fixtures/settled-facts.ts';
import { folderOf } from '../../test/folders.ts';
import { pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';

const packOf = (files: Readonly<Record<string, object>> = {}) =>
  folderOf({
    'pack.json': {
      id: 'county-x.desk',
      version: '1.0.0',
      title: { zh: '某县', en: 'a county' },
      extends: { '@xinfang/pack-national': '^1.0.0' },
      effective: { from: '2022-05-01' },
      requires: { engine: '^1.0.0' },
    },
    ...files,
  });

const target = {
  id: 'xf22.dispatch',
  period: { amount: 5, unit: 'workday' },
};

describe('a pack of a plugin', () => {
  test.each([
    ['by its path', (folder: string) => folder],
    ['by its URL', (folder: string) => pathToFileURL(folder)],
  ])('is laid over those of the county, %s', async (_, placeOf) => {
    const folder = packOf({ 'deadlines/xf22.dispatch.json': target });
    const xf = await createXinfang({ plugins: [pluginWith({ packs: [placeOf(folder)] })] });
    expect(xf.pack.layers.map(({ id }) => id)).toEqual(['national', 'county-x.desk']);
  });

  test('that loosens a duty is refused, with its file and line', async () => {
    const folder = packOf({
      'deadlines/xf22.conclude.json': { id: 'xf22.conclude', period: { amount: 90, unit: 'day' } },
    });
    const error = await refusalOf(() =>
      createXinfang({ plugins: [pluginWith({ packs: [folder] })] }),
    );
    expect(error.code).toBe('loosens-period');
    expect(error.issues[0]?.path).toMatch(
      new RegExp(`^${folder}/deadlines/xf22\\.conclude\\.json:\\d+:\\d+$`, 'u'),
    );
  });
});

describe('an operator of a plugin', () => {
  const LOCAL = { effective: { from: '2022-05-01' }, local: true };
  const desk = {
    'groups.json': {
      groups: [
        {
          id: 'desk',
          label: { zh: '本地分办', en: 'Which desk' },
          hit: 'first',
          outcomes: [
            { value: 'letters', label: { zh: '办信岗', en: 'Letters desk' } },
            { value: 'other', label: { zh: '其他', en: 'Other' } },
          ],
        },
      ],
    },
    'rules/desk/desk.letters.json': {
      id: 'desk.letters',
      label: { zh: '书面的', en: 'In writing' },
      conditions: {
        all: [{ fact: 'channel', operator: 'county-x/registry/is-kind', value: 'written' }],
      },
      event: { type: 'letters' },
      priority: 1,
      explain: { zh: '书面的由办信岗办理。', en: 'What is in writing goes to the letters desk.' },
      ...LOCAL,
    },
    'rules/desk/desk.other.json': {
      id: 'desk.other',
      label: { zh: '其他的', en: 'The rest' },
      conditions: { all: [{ fact: 'channel', operator: 'notEqual', value: 'fax' }] },
      event: { type: 'other' },
      explain: { zh: '其余的。', en: 'The rest.' },
      ...LOCAL,
    },
  };
  const plugin = () =>
    pluginWith({
      packs: [packOf(desk)],
      operators: {
        'is-kind': {
          label: { zh: '属于', en: 'is of kind' },
          takes: 'scalar',
          on: ['enum'],
          accepts: (value) => value === 'written',
          test: (fact) => fact === 'letter' || fact === 'fax',
        },
      },
    });

  test.each([
    ['letter', 'letters'],
    ['fax', 'letters'],
    ['visit', 'other'],
  ])('decides what comes by %s', async (channel, desk) => {
    const xf = await createXinfang({ plugins: [plugin()] });
    const letter = caseJson({ facts: SETTLED, channel });
    expect(xf.decide(letter).outcomes['desk']).toMatchObject({ value: desk });
    expect(await xf.decideAsync(letter)).toEqual(xf.decide(letter));
  });

  test('is unknown without its plugin: the pack does not load', async () => {
    const error = await refusalOf(() => createXinfang({ packs: [packOf(desk)] }));
    expect(error.code).toBe('unknown-operator');
  });
});

describe('a notice that a plugin brings', () => {
  const notice = (year: number, off: string) => ({
    year,
    documents: [{ title: '通知', url: 'https://example.org/notice' }],
    days: [{ date: off, name: '元旦', off: true }],
  });
  const bringing = (...notices: ReturnType<typeof notice>[]) =>
    createXinfang({
      plugins: [pluginWith({ calendars: [{ id: 'county-x', version: '2031.1', notices }] })],
    });

  test('is held beside those of the calendar, and every answer says so', async () => {
    const before = await createXinfang();
    const year = before.calendar.lastNotice + 1;
    const xf = await bringing(notice(year, `${year}-01-04`));
    expect(xf.calendar.day(`${year}-01-04`)).toMatchObject({
      kind: 'holiday',
      certainty: 'official',
    });
    expect(before.calendar.day(`${year}-01-04`).certainty).toBe('provisional');
    expect(xf.calendar.version).toBe(`${before.calendar.version}+county-x@2031.1`);
    expect(xf.calendar.lastNotice).toBe(year);
  });

  test('for a year that is held is refused: nobody changes an official notice', async () => {
    const error = await refusalOf(() => bringing(notice(2025, '2025-03-03')));
    expect(error.issues).toMatchObject([
      { code: 'plugin-calendar', path: 'county-x/registry: calendars[0].notices[0]' },
    ]);
  });

  test('that is none is refused', async () => {
    const wrong = { ...notice(2031, '2031-13-01') };
    expect((await refusalOf(() => bringing(wrong))).issues.length).toBeGreaterThan(0);
  });
});

describe('an indicator of a plugin', () => {
  const indicator = {
    id: 'county-x.closed',
    label: { zh: '办结件', en: 'closed matters' },
    note: { zh: '本地做法，没有文件规定', en: 'local practice, no instrument gives it' },
    variants: {
      all: {
        count: 'matters',
        label: { zh: '全部', en: 'all' },
        of: { event: 'received' },
        numerator: { closed: true },
      },
    },
  };

  test('that is no indicator is refused like a file of a pack', async () => {
    const plugin = pluginWith({ indicators: [{ ...indicator, variants: {} }] });
    const error = await refusalOf(() => createXinfang({ plugins: [plugin] }));
    expect(error.issues[0]?.path).toContain('indicators/county-x.closed.json');
  });

  test('is counted beside those of the law', async () => {
    const national = await createXinfang();
    const known = national.pack.indicators.find(({ id }) => id === 'backlog-resolution');
    const own = { ...structuredClone(known), id: 'county-x.backlog' };
    const xf = await createXinfang({ plugins: [pluginWith({ indicators: [own] })] });
    const letter = caseJson({ facts: SETTLED, registration: { backlog: { batch: '1' } } });
    const { indicators } = await xf.run([letter], { asOf: '2023-06-30' });
    const countOf = (id: string) => {
      const {
        label: _,
        id: __,
        ...rest
      } = indicators.find((each) => each.id === id) ?? {
        id: '',
        label: '',
      };
      return rest;
    };
    expect(countOf('county-x.backlog')).toEqual(countOf('backlog-resolution'));
    expect(xf.pack.layers.at(-1)).toMatchObject({
      id: 'county-x.registry.indicators',
      version: '1.0.0',
    });
  });
});
