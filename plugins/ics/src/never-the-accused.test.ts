import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesOf, writtenCase } from '../test/matters.ts';
import { calendarOf } from './index.ts';

/** `top` lies above `middle`, and this above `low`; `beside` lies under nobody. */
const UNDER = { top: ['middle'], middle: ['low'], beside: [] };
const BELOW: Readonly<Record<string, readonly string[]>> = {
  top: ['top', 'middle', 'low'],
  middle: ['middle', 'low'],
  low: ['low'],
  beside: ['beside'],
};
const BODIES = Object.keys(BELOW);

const body = fc.constantFrom(...BODIES);
const day = fc.integer({ min: 2, max: 28 }).map((n) => `2023-03-${String(n).padStart(2, '0')}`);
const handOver = fc.oneof(
  fc.record({ type: fc.constant('dispatched'), on: day, to: body }),
  fc.record({ type: fc.constant('unit-received'), on: day, unit: body }),
  fc.record({ type: fc.constant('accepted'), on: day, unit: body }),
);
/** How an id may be typed that means the same body. */
const typing = fc.constantFrom<(id: string) => string>(
  (id) => id,
  (id) => ` ${id.toUpperCase()}`,
  (id) => `${id}\u200b`,
  (id) => id.replace(/[a-z]/u, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
);
const matter = fc.record({
  typing,
  facts: fc.record(
    {
      purpose: fc.constantFrom('appeal', 'suggestion', 'accusation'),
      containsAccusation: fc.boolean(),
      remit: fc.constant('same-level'),
    },
    { requiredKeys: [] },
  ),
  accused: fc.uniqueArray(body, { maxLength: 2 }),
  unit: body,
  events: fc.array(handOver, { maxLength: 4 }),
});

type Matter = typeof matter extends fc.Arbitrary<infer T> ? T : never;

const idOf = (at: number): string => `MATTER-${at}-`;

const written = (each: Matter, at: number) =>
  writtenCase({
    id: idOf(at),
    facts: each.facts,
    events: each.events,
    registration: { unit: each.unit, accused: { units: each.accused.map(each.typing) } },
  });

const mayAccuse = ({ facts, accused }: Matter): boolean =>
  facts.purpose === undefined ||
  facts.purpose === 'accusation' ||
  facts.containsAccusation === true ||
  accused.length > 0;

test('no accusation stands in the calendar of the accused or of a body below, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(matter, { minLength: 1, maxLength: 20 }), async (matters) => {
      const messages = await messagesOf(matters.map(written));
      for (const unit of BODIES) {
        const text = calendarOf(messages, { unit, under: UNDER });
        for (const [at, { accused }] of matters.entries())
          if (accused.some((each) => BELOW[each]?.includes(unit)))
            expect(text).not.toContain(idOf(at));
      }
    }),
    { numRuns: 50 },
  );
});

test('without the grant nothing that may accuse anybody stands in any calendar', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(matter, { minLength: 1, maxLength: 20 }), async (matters) => {
      const messages = await messagesOf(matters.map(written), { granted: false });
      const texts = [{}, ...BODIES.map((unit) => ({ unit }))].map((options) =>
        calendarOf(messages, { settled: true, ...options }),
      );
      for (const [at, each] of matters.entries())
        if (mayAccuse(each)) expect(texts.join()).not.toContain(idOf(at));
    }),
    { numRuns: 50 },
  );
});

test('what accuses nobody stands in the calendar of exactly one unit while it waits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(matter, { minLength: 1, maxLength: 20 }), async (matters) => {
      const messages = await messagesOf(matters.map(written));
      const texts = BODIES.map((unit) => calendarOf(messages, { unit, under: UNDER }));
      for (const [at, message] of messages.entries()) {
        const each = matters[at];
        if (message.kind !== 'case' || each === undefined || mayAccuse(each)) continue;
        const waits = message.assessment.deadlines.some(
          ({ bearer, status }) => bearer === 'unit' && /open|overdue/u.test(status),
        );
        const holders = texts.filter((text) => text.includes(idOf(at)));
        expect(holders).toHaveLength(waits ? 1 : 0);
      }
    }),
    { numRuns: 50 },
  );
});
