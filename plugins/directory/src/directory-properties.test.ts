import { XinfangError } from '@xinfang/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { content, drawnDirectory, township } from '../test/arbitraries.ts';
import type { Responsibility } from './document.ts';
import { readDirectory } from './read-directory.ts';

const RUNS = { numRuns: 500 };
const place = fc.record({ content, township }, { requiredKeys: [] });

/** Whether a line can have to do with a matter, or with what it may turn out to be. */
const mayConcern = (line: Responsibility, where: { content?: string; township?: string }) => {
  if (where.content === undefined) return false;
  const one = `${line.content}/`;
  const other = `${where.content}/`;
  const meets = one.startsWith(other) || other.startsWith(one);
  const named = where.township === undefined || line.township === undefined;
  return meets && (named || line.township === where.township);
};

const withLine = <D extends { responsibilities: readonly Responsibility[] }>(
  document: D,
  line: Responsibility,
): D => ({ ...document, responsibilities: [...document.responsibilities, line] });

const isListed = (line: Responsibility, lines: readonly Responsibility[]) =>
  lines.some(
    (each) =>
      each.content === line.content && each.township === line.township && each.unit === line.unit,
  );

test('no proposal holds an accused body or one under it, whatever the directory', () => {
  fc.assert(
    fc.property(drawnDirectory, place, ({ document, some }, registration) => {
      const { bodiesUnder, proposeUnits } = readDirectory(document);
      const barred = new Set(some.flatMap((id) => bodiesUnder(id, { self: true })));
      for (const facts of [{ purpose: 'accusation' }, { purpose: 'appeal' }, {}]) {
        const { candidates } = proposeUnits({ facts, registration, accused: some });
        for (const { unit } of candidates) expect(barred.has(unit)).toBe(false);
      }
    }),
    RUNS,
  );
});

test('an accusation without a stated accused body has no proposal', () => {
  fc.assert(
    fc.property(drawnDirectory, place, fc.boolean(), ({ document }, registration, seen) => {
      const proposal = readDirectory(document).proposeUnits({
        facts: { purpose: 'accusation' },
        registration,
        ...(seen ? { accused: [] } : {}),
      });
      expect(proposal).toMatchObject({ candidates: [], clear: false });
    }),
    RUNS,
  );
});

test('a remit once given stays when more is known of where the matter lies', () => {
  fc.assert(
    fc.property(
      drawnDirectory,
      content,
      content,
      township,
      ({ document, receiver, arrival, unit }, first, below, at) => {
        const { remitOf } = readDirectory(document);
        const known = { receiver, arrival, ...(unit === undefined ? {} : { unit }) };
        const given = remitOf({ registration: { ...known, content: first } }).remit;
        if (given === undefined) return;
        const exact = { ...known, content: `${first}/${below}` };
        expect(remitOf({ registration: exact }).remit).toBe(given);
        expect(remitOf({ registration: { ...exact, township: at } }).remit).toBe(given);
      },
    ),
    RUNS,
  );
});

test('of a matter that is known exactly only the most specific lines say the remit', () => {
  fc.assert(
    fc.property(
      drawnDirectory,
      content,
      township,
      ({ document, receiver, arrival, more }, where, at) => {
        const exact = `${where}/丙`;
        const registration = { receiver, arrival, content: exact, township: at };
        const line = { content: exact, township: at, unit: more.unit };
        const alone = readDirectory({ ...document, responsibilities: [line] });
        const among = readDirectory(withLine(document, line));
        expect(among.remitOf({ registration }).remit).toBe(alone.remitOf({ registration }).remit);
      },
    ),
    RUNS,
  );
});

test('a line that has nothing to do with a matter changes no answer about it', () => {
  fc.assert(
    fc.property(drawnDirectory, place, ({ document, more, receiver, arrival, unit }, where) => {
      fc.pre(!mayConcern(more, where) && !isListed(more, document.responsibilities));
      const before = readDirectory(document);
      const after = readDirectory(withLine(document, more));
      const registration = { receiver, arrival, ...where, ...(unit === undefined ? {} : { unit }) };
      const matter = { facts: { purpose: 'appeal' }, registration: where };
      expect(after.remitOf({ registration })).toEqual(before.remitOf({ registration }));
      expect(after.proposeUnits(matter)).toEqual(before.proposeUnits(matter));
    }),
    RUNS,
  );
});

test('the remit is one that the kind of receiver can have', () => {
  fc.assert(
    fc.property(drawnDirectory, place, ({ document, receiver, arrival, unit }, where) => {
      const registration = { receiver, arrival, ...where, ...(unit === undefined ? {} : { unit }) };
      const { remit } = readDirectory(document).remitOf({ registration });
      const level = receiver.kind === 'petition-office' ? 'same-level' : 'own';
      expect([undefined, level, 'subordinate', 'elsewhere']).toContain(remit);
    }),
    RUNS,
  );
});

test('a directory whose bodies lie under each other in a ring is refused', () => {
  fc.assert(
    fc.property(drawnDirectory, fc.integer({ min: 1, max: 5 }), ({ document }, length) => {
      const ring = Array.from({ length }, (_, index) => ({
        id: `ring-${index}`,
        kind: 'organ' as const,
        level: 'county' as const,
        label: { zh: '某单位', en: 'A body' },
        under: `ring-${(index + 1) % length}`,
      }));
      const closed = { ...document, bodies: [...document.bodies, ...ring] };
      expect(() => readDirectory(closed)).toThrow(XinfangError);
      expect(() => readDirectory(closed)).toThrow(/in a ring/u);
    }),
    { numRuns: 100 },
  );
});

test('who lies under whom is the same asked from above and from below', () => {
  fc.assert(
    fc.property(drawnDirectory, fc.boolean(), ({ document, some }, self) => {
      const { bodies, bodiesUnder, isUnder } = readDirectory(document);
      for (const above of some) {
        const below = new Set(bodiesUnder(above, { self }));
        for (const id of bodies.keys()) expect(isUnder(id, above, { self })).toBe(below.has(id));
      }
    }),
    RUNS,
  );
});
