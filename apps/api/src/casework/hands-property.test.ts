import { THE_SERVICE } from '@xinfang/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OpenedDesk, openDesk, sampleOrganisation } from '../../test/desk.ts';
import { matter } from '../../test/matters.ts';
import { Refusal } from '../refusal.ts';

const organisation = sampleOrganisation();
const DAY = '2026-03-02';
const LATER = '2026-03-03';
const BODIES = [
  'wangshu-zjj',
  'wangshu-zrzyj',
  'wangshu-jwjw',
  'wangshu-town-01',
  'wangshu',
  'wangshu-xfj',
];

/** Mostly the same one: what matters happens where a matter comes to a body again. */
const body = fc.oneof(
  { weight: 2, arbitrary: fc.constant('wangshu-zjj') },
  { weight: 1, arbitrary: fc.constantFrom(...BODIES) },
);
const bodies = fc.uniqueArray(body, { maxLength: 2 });

/** Any act that may hand a matter on, or say whom it accuses. */
const acts = fc.oneof(
  fc.record({ kind: fc.constant('dispatched' as const), to: body }),
  fc.record({ kind: fc.constant('unit-received' as const), to: body }),
  fc.record({ kind: fc.constant('accepted' as const), to: body }),
  fc.record({ kind: fc.constant('reported-urgent' as const), to: body }),
  fc.record({ kind: fc.constant('informed' as const), to: body }),
  fc.record({ kind: fc.constantFrom('objected' as const, 'objection-agreed' as const) }),
  fc.record({
    kind: fc.constant('corrected' as const),
    event: fc.nat(4),
    field: fc.constantFrom('to', 'unit', 'on'),
    to: body,
  }),
  fc.record({ kind: fc.constant('accused' as const), units: bodies }),
  fc.record({
    kind: fc.constant('purpose' as const),
    value: fc.constantFrom('accusation', 'appeal', null),
  }),
);
type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;

const anybody = fc.record({
  role: fc.constantFrom('clerk' as const, 'handler' as const, 'head' as const),
  body,
});
/** Mostly who may do most: else nearly all is refused for who does it, and little happens. */
const who = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ role: 'clerk' as const, body: 'wangshu-xfj' }) },
  { weight: 1, arbitrary: anybody },
);

const eventOf = (act: Exclude<Act, { kind: 'accused' } | { kind: 'purpose' }>): object => {
  if (act.kind === 'corrected')
    return {
      type: 'corrected',
      on: DAY,
      event: act.event,
      field: act.field,
      to: act.field === 'on' ? LATER : act.to,
      reason: '更正',
    };
  if (!('to' in act)) return { type: act.kind, on: DAY };
  const place = act.kind === 'unit-received' || act.kind === 'accepted' ? 'unit' : 'to';
  return { type: act.kind, on: DAY, [place]: act.to };
};

const patchOf = (act: Extract<Act, { kind: 'accused' } | { kind: 'purpose' }>): object =>
  act.kind === 'accused'
    ? { registration: { accused: { units: act.units } }, reason: '更正' }
    : { facts: { purpose: act.value }, reason: '更正' };

const stored = async ({ store }: OpenedDesk, id: string) => {
  const found = await store.cases.read(THE_SERVICE, id);
  if (found === undefined) throw new Error('the case is gone');
  return found;
};

/** The body that each event names, corrections applied, and the one that holds the matter. */
const named = ({
  case: { events },
  holder,
}: {
  readonly case: { readonly events: readonly { readonly [field: string]: unknown }[] };
  readonly holder: string | null;
}): (string | undefined)[] => {
  const changed = events.map((event): Record<string, unknown> => ({ ...event }));
  for (const { type, event, field, to } of events)
    if (type === 'corrected') Object.assign(changed[Number(event)] ?? {}, { [String(field)]: to });
  const places = changed.map(({ type, to, unit }) => (type === 'corrected' ? '' : (to ?? unit)));
  return [holder, ...places].map((each) => (typeof each === 'string' ? each : undefined));
};

/** What stands in a place where it did not stand before; also a body that had the matter already comes by it newly so. */
const freshOf = (before: readonly unknown[], after: ReturnType<typeof named>): string[] =>
  after.flatMap((each, at) => (each === undefined || each === before[at] ? [] : [each]));

test('whatever is done by whom, an accusation comes newly to no body that must learn nothing of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      bodies,
      fc.array(fc.tuple(who, acts), { minLength: 4, maxLength: 14 }),
      async (accused, steps) => {
        await using opened = await openDesk(LATER);
        const clerk = opened.as('clerk', 'wangshu-xfj');
        const given = matter({ registration: { accused: { units: accused } } });
        const answer = await opened.casework.register({ who: clerk }, given);
        const { id } = answer.body as { readonly id: string };
        for (const [by, act] of steps) {
          const before = await stored(opened, id);
          const asking = { who: opened.as(by.role, by.body) };
          const done =
            act.kind === 'accused' || act.kind === 'purpose'
              ? opened.casework.restate(asking, id, patchOf(act), before.version)
              : opened.casework.append(asking, id, eventOf(act), before.version);
          const refused = await done.then(
            () => undefined,
            (error: unknown) => error,
          );
          if (refused !== undefined) expect(refused).toBeInstanceOf(Refusal);
          const after = await stored(opened, id);
          expect(after.version).toBe(before.version + (refused === undefined ? 1 : 0));
          const fresh = freshOf(named(before), named(after)).filter((each) => each !== '');
          for (const each of fresh)
            for (const one of after.accused)
              expect(organisation.isBarred(each, one) && each !== after.office).toBe(false);
          if (after.unstated) expect(fresh.filter((each) => each !== after.office)).toEqual([]);
        }
        await opened.settled();
        expect(await opened.store.audit.verify()).toMatchObject({ ok: true });
      },
    ),
    { numRuns: Number(process.env['XINFANG_HANDS'] ?? 25) },
  );
}, 600_000);
