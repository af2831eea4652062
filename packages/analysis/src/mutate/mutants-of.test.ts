import { loadPack, type Pack, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { nationalFiles, nationalPack } from '../../../../fixtures/national-pack.ts';
import { MUTATION_KINDS } from './edit.ts';
import { type Mutant, mutantsOf } from './mutants-of.ts';
import { sampleOf } from './sample.ts';

const mutants = mutantsOf(nationalPack);

/** The slips of one element, as `path before → after`. */
const slipsOf = (kind: string, id: string): readonly string[] =>
  mutants
    .filter(({ element }) => element.kind === kind && element.id === id)
    .map(
      ({ path, before, after }) =>
        `${path.join('.')} ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    );

test('every kind of slip can be made in the national pack', () => {
  const made = new Set(mutants.map(({ kind }) => kind));
  expect(MUTATION_KINDS.filter((kind) => !made.has(kind))).toEqual([]);
});

test('no slip is made twice, and each changes the pack', () => {
  const places = mutants.map(({ element, path, after }) => JSON.stringify([element, path, after]));
  expect(new Set(places).size).toBe(places.length);
  for (const { before, after } of mutants) expect(after).not.toEqual(before);
});

describe('slips of', () => {
  test('a deadline: period, roll, start, events, extension, article', () => {
    expect(slipsOf('deadline', 'xf22.conclude')).toEqual(
      expect.arrayContaining([
        'period.amount 60 → 59',
        'period.amount 60 → 61',
        'period.unit "day" → "workday"',
        'roll "strict" → "rolled"',
        'start.event "accepted" → "receipt"',
        'fulfilledBy.0 "replied" → undefined',
        'fulfilledBy.3 undefined → "dispatched"',
        'voidedBy.2 undefined → "accepted"',
        'extension.max.amount 30 → 31',
        'extension.requires.2 "notifiedOn" → undefined',
        'basis.0.article 34 → 35',
        'effective.from "2022-05-01" → "2022-05-02"',
        'when.all.0.value "petition" → "advice"',
      ]),
    );
  });

  test('a span stay on days on which something it rests on is law', () => {
    expect(slipsOf('deadline', 'xf22.conclude')).not.toContain(
      'effective.from "2022-05-01" → "2022-04-30"',
    );
  });

  test('a rule: an outcome that needs no confirmation, and a place past its neighbours', () => {
    const slips = slipsOf('rule', 'dispatch.report');
    expect(slips).toContain('event {"type":"report"} → {"type":"assign"}');
    expect(slips.filter((slip) => slip.includes('object'))).toEqual([]);
    expect(slips.filter((slip) => slip.startsWith('priority'))).toHaveLength(2);
  });
});

test('a deadline is taken out with all that speaks of it', () => {
  const gone = mutants.find(
    ({ kind, element }) => kind === 'drop-element' && element.id === 'xf22.review-request',
  );
  const pack = gone?.pack();
  expect(pack?.deadlines.some(({ id }) => id === 'xf22.review-request')).toBe(false);
  expect(pack?.remedies.flatMap(({ until }) => until)).not.toContain('xf22.review-request');
});

const FOLDERS = { deadlines: '', indicators: '', remedies: '' } as const;
const LISTS = ['constraints', 'groups', 'warnings', 'integrity'] as const;

/** The files of the national pack with what a mutant changed. */
const filesOf = (pack: Pack): PackFiles => {
  const files: Record<string, string> = { ...nationalFiles };
  const write = (path: string, value: unknown): void => {
    files[path] = JSON.stringify(value);
  };
  for (const folder of Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]) {
    for (const { id } of nationalPack[folder]) delete files[`${folder}/${id}.json`];
    for (const { id, ...each } of pack[folder]) {
      const { periods, ...rest } = each as { periods?: readonly unknown[] };
      write(`${folder}/${id}.json`, { id, ...rest, ...(periods && { period: periods[0] }) });
    }
  }
  for (const { id, group } of nationalPack.rules) delete files[`rules/${group}/${id}.json`];
  for (const { group, ...rule } of pack.rules) write(`rules/${group}/${rule.id}.json`, rule);
  for (const list of LISTS) write(`${list}.json`, { [list]: pack[list] });
  write('conditions.json', { conditions: [...pack.conditions.values()] });
  return files;
};

const errorsOf = ({ pack }: Mutant): readonly string[] =>
  loadPack([filesOf(pack())])
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${code} ${file} ${message.en}`);

describe('a pack with a slip in it still loads:', () => {
  const sample = sampleOf(mutants, 40, 20_230_301);

  test.each(
    sample.map(
      (mutant) => [`${mutant.kind} ${mutant.element.id} ${mutant.path.join('.')}`, mutant] as const,
    ),
  )('%s', (_, mutant) => {
    expect(errorsOf(mutant)).toEqual([]);
  });
});
