import type { Viewer } from '@xinfang/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, drawnBodies, slowOrganisation } from '../../test/organisation.ts';
import { openOrganisation } from '../open-organisation.ts';
import { makePrincipal } from './make-principal.ts';
import { ROLES } from './principal.ts';
import { viewerOf } from './viewer.ts';

const RUNS = { numRuns: 400 };

/** As the store asks it of every accusation. */
const maySee = ({ barredFrom }: Viewer, accused: readonly string[]): boolean =>
  barredFrom !== 'all' && !accused.some((body) => barredFrom.includes(body));

test('nobody of the accused body, of one below it, or of one that may be, sees what accuses it', () => {
  fc.assert(
    fc.property(drawnBodies, fc.constantFrom(...ROLES), (bodies, role) => {
      const organisation = openOrganisation(documentOf(bodies));
      const slow = slowOrganisation(bodies);
      for (const { id: body } of bodies) {
        const { viewer } = makePrincipal(organisation, { id: 'u-1', by: 'token', role, body });
        for (const { id: accused } of bodies) {
          const expected = role !== 'rule-author' && !slow.isBarred(body, accused);
          expect(maySee(viewer, [accused])).toBe(expected);
          if (slow.below(accused).includes(body)) expect(maySee(viewer, [accused])).toBe(false);
        }
      }
    }),
    RUNS,
  );
});

test('where several bodies are accused, one of them is enough to be kept out', () => {
  fc.assert(
    fc.property(drawnBodies, fc.infiniteStream(fc.nat()), (bodies, numbers) => {
      const organisation = openOrganisation(documentOf(bodies));
      const accused = [...numbers.take(3)].map((n) => bodies[n % bodies.length]?.id ?? '');
      for (const { id } of bodies) {
        const isKeptOut = accused.some((each) => organisation.isBarred(id, each));
        expect(maySee(viewerOf(organisation, 'head', id), accused)).toBe(!isKeptOut);
      }
    }),
    RUNS,
  );
});

test.each([
  ['clerk', true],
  ['handler', false],
  ['head', true],
  ['auditor', false],
  ['rule-author', false],
] as const)('a %s meets matters whose purpose or accused body is not stated: %s', (role, sees) => {
  const organisation = openOrganisation(
    documentOf([
      { id: 'county', kind: 'government', level: 'county', label: { zh: '某县', en: 'A county' } },
    ]),
  );
  expect(viewerOf(organisation, role, 'county').seesUnstated).toBe(sees);
});

test('somebody of an unknown body learns of no accusation and of nothing unstated', () => {
  const organisation = openOrganisation(documentOf([]));
  for (const role of ROLES) {
    expect(viewerOf(organisation, role, 'nowhere')).toEqual({
      body: 'nowhere',
      barredFrom: 'all',
      seesUnstated: false,
    });
  }
});

test('no viewer of a person is the service, which sees all', () => {
  fc.assert(
    fc.property(drawnBodies, fc.constantFrom(...ROLES), (bodies, role) => {
      const organisation = openOrganisation(documentOf(bodies));
      for (const { id } of bodies) expect(viewerOf(organisation, role, id).body).toBe(id);
    }),
    { numRuns: 50 },
  );
});
