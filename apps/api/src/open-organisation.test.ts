import { XinfangError } from '@xinfang/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  documentOf,
  drawnBodies,
  openSampleOrganisation,
  readSampleDirectory,
  slowOrganisation,
} from '../test/organisation.ts';
import { openOrganisation } from './open-organisation.ts';

const RUNS = { numRuns: 400 };
const UNKNOWN = ['', 'b', 'B0', 'b0 ', 'b00', '__proto__', 'constructor', 'toString', '*', '%'];

test('it says of every pair of bodies what the document says', () => {
  fc.assert(
    fc.property(drawnBodies, (bodies) => {
      const organisation = openOrganisation(documentOf(bodies));
      const slow = slowOrganisation(bodies);
      const ids = bodies.map(({ id }) => id);
      for (const one of ids) {
        expect(organisation.above(one)).toEqual(slow.above(one));
        expect(organisation.below(one)).toEqual(slow.below(one));
        expect(organisation.barredFrom(one)).toEqual(ids.filter((id) => slow.isBarred(one, id)));
        for (const other of ids) {
          expect(organisation.isBelow(one, other)).toBe(slow.below(other).includes(one));
          expect(organisation.isBarred(one, other)).toBe(slow.isBarred(one, other));
        }
      }
    }),
    RUNS,
  );
});

test('what accuses a body is kept from that body and from all below it, whatever the tree', () => {
  fc.assert(
    fc.property(drawnBodies, (bodies) => {
      const organisation = openOrganisation(documentOf(bodies));
      for (const { id: accused } of bodies) {
        for (const body of organisation.below(accused)) {
          expect(organisation.isBarred(body, accused)).toBe(true);
          expect(organisation.barredFrom(body)).toContain(accused);
        }
      }
    }),
    RUNS,
  );
});

test('a body that is not in the directory is let in nowhere', () => {
  fc.assert(
    fc.property(drawnBodies, fc.constantFrom(...UNKNOWN), (bodies, unknown) => {
      const organisation = openOrganisation(documentOf(bodies));
      expect(organisation.has(unknown)).toBe(false);
      expect(organisation.below(unknown)).toEqual([]);
      expect(organisation.above(unknown)).toEqual([]);
      expect(organisation.isBelow(unknown, unknown)).toBe(false);
      expect(organisation.barredFrom(unknown)).toBeUndefined();
      expect(organisation.label(unknown)).toBeUndefined();
      for (const { id } of bodies) {
        expect(organisation.isBelow(unknown, id)).toBe(false);
        expect(organisation.isBelow(id, unknown)).toBe(false);
        expect(organisation.isBarred(unknown, id)).toBe(true);
        expect(organisation.isBarred(id, unknown)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('its identity is that of the document, however the file is written, and changes with any body', () => {
  fc.assert(
    fc.property(drawnBodies, (bodies) => {
      const document = documentOf(bodies);
      const again: unknown = JSON.parse(JSON.stringify(document, undefined, 4));
      const { identity } = openOrganisation(document);
      expect(openOrganisation(again).identity).toBe(identity);
      const [first, ...others] = bodies;
      const renamed = first === undefined ? [] : [{ ...first, kind: 'enterprise' as const }];
      expect(openOrganisation(documentOf([...renamed, ...others])).identity).not.toBe(identity);
    }),
    { numRuns: 50 },
  );
});

test('what its owner does to the document afterwards changes no answer', async () => {
  const document = await readSampleDirectory();
  const organisation = openOrganisation(document);
  const before = organisation.barredFrom('wangshu-zjj');
  if (typeof document === 'object' && document !== null) Object.assign(document, { bodies: [] });
  expect(organisation.barredFrom('wangshu-zjj')).toEqual(before);
  expect(organisation.has('wangshu-zjj')).toBe(true);
});

test('a document that is wrong is refused with all that is wrong', () => {
  expect(() => openOrganisation({ bodies: [{ id: 'a b' }] })).toThrow(XinfangError);
});

test('an accusation against the county’s own office has a place to go: the city', async () => {
  const organisation = await openSampleOrganisation();
  const mayKnow = organisation
    .below('xihe')
    .filter((body) => !organisation.isBarred(body, 'wangshu'));
  expect(mayKnow).toEqual(['xihe', 'xihe-xfj', 'xihe-jwjw']);
});

test('what accuses one office of the county is kept from that office alone', async () => {
  const organisation = await openSampleOrganisation();
  for (const accused of ['wangshu-xfj', 'wangshu-zjj', 'wangshu-town-08']) {
    const kept = organisation.below('xihe').filter((body) => organisation.isBarred(body, accused));
    expect(kept).toEqual([accused]);
  }
});
