import { type CaseView, THE_SERVICE } from '@xinfang/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDesk, sampleOrganisation } from '../../test/desk.ts';
import { matter } from '../../test/matters.ts';
import { ROLES } from '../access/principal.ts';
import { viewerOf } from '../access/viewer.ts';
import { reckon } from './reckon.ts';
import { sees } from './sees.ts';

const organisation = sampleOrganisation();
const BODIES = organisation.below('xihe').filter((body) => organisation.has(body));
const OFFICES = ['wangshu-xfj', 'xihe-xfj', 'wangshu'];
const body = fc.constantFrom(...BODIES);

const cases = fc.record({
  office: fc.constantFrom(...OFFICES),
  accused: fc.uniqueArray(body, { maxLength: 2 }),
  purpose: fc.constantFrom('accusation', 'appeal', undefined),
  handedTo: fc.uniqueArray(body, { maxLength: 2 }),
});

/** A view as it would be stored, whatever the law says of the acts. */
const viewIn = (
  desk: Parameters<typeof reckon>[0],
  id: string,
  { office, accused, purpose, handedTo }: typeof cases extends fc.Arbitrary<infer T> ? T : never,
): CaseView => {
  const given = matter({
    registration: {
      receiver: { id: office, kind: 'petition-office' },
      accused: { units: accused },
    },
    facts: { purpose },
  }) as { readonly registration: object; readonly facts: object };
  const events = handedTo.map((to) => ({ type: 'dispatched', on: '2026-03-02', to }));
  return reckon(desk, JSON.parse(JSON.stringify({ ...given, id, events })), 1, '2026-03-02').view;
};

test('a view that is not stored yet is seen by whom the store will show it to', async () => {
  await using opened = await openDesk();
  let stored = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      stored += 1;
      const caseId = `case-${stored}`;
      const view = viewIn(opened.desk, caseId, one);
      const actor = { id: 'clerk-1', role: 'clerk', body: one.office };
      const at = '2026-03-02T04:00:00.000Z';
      await opened.store.cases.commit({
        caseId,
        expectedVersion: 0,
        entries: [{ kind: 'opened', registration: {}, facts: {} }],
        actor,
        at,
        view,
        audit: [],
      });
      for (const role of ROLES)
        for (const each of ['nobody', ...BODIES]) {
          const viewer = viewerOf(organisation, role, each);
          const found = await opened.store.cases.read(viewer, caseId);
          expect([role, each, sees(viewer, view, organisation)]).toEqual([
            role,
            each,
            found !== undefined,
          ]);
        }
      expect(sees(THE_SERVICE, view, organisation)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
