import { openAuditSeal, type Store } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { beforeAll, expect, test } from 'vitest';
import { createSender } from '../src/watch/send.ts';
import { dayAfter, thresholdsOf } from '../src/watch/thresholds.ts';
import { createWatch } from '../src/watch/watch.ts';
import { type SettableClock, settableClock } from './clock.ts';
import { type Death, Killed, type Life, lifeUntil, usedBy } from './killable.ts';
import { SECRET } from './receiver.ts';
import { caseOf, type Ground, keep, openGround } from './watched.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});

const SINKS = ['wangshu-xfj', 'wangshu-zjj', 'wangshu'].map((body) => ({
  name: `of-${body}`,
  body,
  url: `http://${body}.example/hooks`,
  secret: SECRET,
}));
const BEGIN = '2026-01-05';

/** What happened to a matter, in so many days after the one before; drawn matters stop anywhere. */
const COURSE = [
  { type: 'registered' },
  { type: 'dispatched', to: 'wangshu-zjj' },
  { type: 'unit-received', unit: 'wangshu-zjj' },
  { type: 'accepted', unit: 'wangshu-zjj' },
  { type: 'informed' },
  { type: 'replied' },
  { type: 'delivered', document: 'opinion' },
  { type: 'review-requested' },
  { type: 'review-decided' },
  { type: 'delivered', document: 'review' },
  { type: 'recheck-requested' },
  { type: 'hearing-started' },
  { type: 'hearing-ended' },
] as const;

interface Drawn {
  readonly later: number;
  readonly gaps: readonly number[];
  readonly accused: boolean;
  readonly unsettled: boolean;
}

const drawnMatter: fc.Arbitrary<Drawn> = fc.record({
  later: fc.integer({ min: 0, max: 20 }),
  gaps: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: COURSE.length }),
  accused: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
  unsettled: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
});

const matterOf = ({ later, gaps, accused, unsettled }: Drawn, index: number) => {
  const receivedOn = dayAfter(BEGIN, later);
  let days = 0;
  const events = gaps.map((gap, at) => {
    days += gap;
    return { ...COURSE[at], type: COURSE[at]?.type ?? '', on: dayAfter(receivedOn, days) };
  });
  return caseOf({
    id: `C-${index}`,
    receivedOn,
    events,
    accused: accused ? ['wangshu-zjj'] : [],
    facts: {
      purpose: accused ? 'accusation' : 'appeal',
      ...(unsettled ? { remit: 'elsewhere' } : {}),
    },
  });
};

type Matter = ReturnType<typeof matterOf>;

const receiptOf = ({ receivedOn }: Matter['registration']): string =>
  typeof receivedOn === 'string' ? receivedOn : '';

const asOn = (matter: Matter, day: string): Matter => ({
  ...matter,
  events: matter.events.filter(({ on }) => on <= day),
});

/** Which reminders a service that looks on these days must send: by the day, without haste, apart from the code under test. */
const owedOn = (matters: readonly Matter[], day: string): readonly string[] =>
  matters
    .filter(({ registration }) => receiptOf(registration) <= day)
    .flatMap((matter) => {
      const seen = asOn(matter, day);
      const { deadlines, undetermined } = ground.xf.assess(seen, { asOf: day });
      const clocks = [
        ...deadlines
          .filter(({ status }) => status === 'open' || status === 'overdue')
          .map((each) => ({
            ...each,
            day: each.binding === 'rolled' ? each.rolledDueOn : each.dueOn,
          })),
        ...undetermined.map((each) => ({ ...each, kind: 'duty', day: each.wouldBeDueOn })),
      ];
      const bodies = bodiesOf(seen);
      return clocks.flatMap(({ id, start, kind, day: due }) => {
        const left = Math.round((Date.parse(due) - Date.parse(day)) / 86_400_000);
        const said =
          left > 7
            ? ''
            : left > 3
              ? 'week'
              : left > 0
                ? 'three-days'
                : left === 0
                  ? 'last-day'
                  : 'overdue';
        if (said === '' || (said === 'overdue' && kind === 'right')) return [];
        return bodies.map((body) =>
          [seen.id, id, start.event, start.on, due, said, body].join(' '),
        );
      });
    });

/** Those who hold or held it, and who is above them, but for the accused body. */
const bodiesOf = ({ events, registration }: Matter): readonly string[] => {
  const isHanded = events.some(({ type }) => type === 'dispatched' || type === 'unit-received');
  const accused = JSON.stringify(registration['accused']);
  return ['wangshu-xfj', ...(isHanded ? ['wangshu-zjj'] : []), 'wangshu'].filter(
    (body) => !accused.includes(`"${body}"`),
  );
};

/** A receiver that outlives the service: what it took, by id, and what each id said. */
const openReceiver = (answers: () => number) => {
  const taken = new Map<string, string>();
  const webhook = new Webhook(SECRET);
  const receive = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? init.body : '';
    const id = headers.get('webhook-id') ?? '';
    const at = new Date(Number(headers.get('webhook-timestamp')) * 1000);
    if (webhook.sign(id, at, body) !== headers.get('webhook-signature'))
      return new Response(null, { status: 401 });
    const status = answers();
    if (status >= 300) return new Response(null, { status });
    const { data } = JSON.parse(body);
    const sinkOf = url.slice('http://'.length, url.indexOf('.example'));
    const [event, on] = String(data.instance).split(/[@?#]/u);
    const says = [data.caseId, data.deadline, event, on, data.dueOn, data.threshold.id, sinkOf];
    const said = says.join(' ');
    expect(taken.get(id) ?? said).toBe(said);
    taken.set(id, said);
    return new Response(null, { status: 204 });
  };
  return { taken, receive };
};

/** A process of the service: it looks once, and sends until nothing waits; or it dies on the way. */
const oneLife = async (store: Store, clock: SettableClock, life: Life, receive: typeof fetch) => {
  const { organisation, reckon, xf } = ground;
  const used = usedBy(life, store);
  const thresholds = thresholdsOf(xf.pack);
  const watch = createWatch({ store: used, clock, reckon, organisation, thresholds, sinks: SINKS });
  const sender = createSender({
    outbox: used.outbox,
    sinks: SINKS,
    settings: { attempts: 50, firstRetryMillis: 1000, timeoutMillis: 1000 },
    clock,
    mayBeTold: async () => true,
    fetch: receive,
  });
  await watch.pass();
  for (let waiting = true; waiting; ) {
    for (const { name } of SINKS) await sender.drain(name);
    waiting = (await used.outbox.counts()).waiting > 0;
    clock.advance(20_000);
  }
};

const death: fc.Arbitrary<Death> = fc.record({
  step: fc.integer({ min: 1, max: 60 }),
  when: fc.constantFrom('before', 'after'),
});

test('whatever day it stands still, and wherever it dies, each reminder is taken once by its id, and none is missing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawnMatter, { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 10 }),
      fc.array(death, { maxLength: 30 }),
      fc.infiniteStream(fc.constantFrom(204, 204, 204, 503, 429)),
      async (drawn, days, deaths, answers) => {
        await using store = await openSqliteStore({
          file: ':memory:',
          audit: openAuditSeal(Buffer.alloc(32)),
        });
        const clock = settableClock(BEGIN);
        const receiver = openReceiver(() => Number(answers.next().value));
        const matters = drawn.map(matterOf);
        const owed = new Set<string>();
        const waiting = [...deaths];
        const versions = new Map<string, number>();
        for (const day of days.toSorted((a, b) => a - b).map((each) => dayAfter(BEGIN, each))) {
          clock.set(day);
          for (const matter of matters) await actsUntil(store, matter, day, versions);
          for (const each of owedOn(matters, day)) owed.add(each);
          await untilDone(store, clock, receiver.receive, waiting);
        }
        const said = [...receiver.taken.values()];
        expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
        expect(new Set(said)).toEqual(owed);
        expect(await store.outbox.counts()).toEqual({ waiting: 0, dead: 0, sent: said.length });
      },
    ),
    { numRuns: 30 },
  );
});

/** Registers a matter when it is received, and appends what happened until a day. */
const actsUntil = async (
  store: Store,
  matter: Matter,
  day: string,
  versions: Map<string, number>,
): Promise<void> => {
  if (receiptOf(matter.registration) > day) return;
  const seen = asOn(matter, day);
  const version = versions.get(matter.id) ?? 0;
  if (version === seen.events.length + 1) return;
  await keep(store, ground, seen, day, version);
  versions.set(matter.id, seen.events.length + 1);
};

/** Starts the service again and again until it lives to the end of its work; what died takes the lease of what it held with it. */
const untilDone = async (
  store: Store,
  clock: SettableClock,
  receive: (url: string, init: RequestInit) => Promise<Response>,
  deaths: Death[],
): Promise<void> => {
  while (true) {
    const life = lifeUntil(deaths.pop());
    const reached: typeof fetch = (url, init) =>
      life.step(() => receive(typeof url === 'string' ? url : '', init ?? {}));
    try {
      await oneLife(store, clock, life, reached);
      return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      clock.advance(60_000);
    }
  }
};
