import { createHash } from 'node:crypto';
import { type Store, THE_SERVICE } from '@xinfang/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenedDesk, openDesk } from '../../test/desk.ts';
import { accusation, matter } from '../../test/matters.ts';
import { refusalOf } from '../../test/refusal.ts';
import type { Principal, Role } from '../access/principal.ts';
import { openOrganisation } from '../open-organisation.ts';
import { appendEvent } from './append.ts';

/** What somebody who means no good tries, and a careless program does by itself. */
const DAY = '2026-03-02';
const UNIT = 'wangshu-zrzyj';
const OTHER = 'wangshu-zjj';

let opened: OpenedDesk;
let clerk: Principal;

beforeEach(async () => {
  opened = await openDesk(DAY);
  clerk = opened.as('clerk', 'wangshu-xfj');
});
afterEach(() => opened[Symbol.asyncDispose]());

const versionOf = async (id: string): Promise<number> =>
  (await opened.store.cases.read(THE_SERVICE, id))?.version ?? 0;

const register = async (given: object = matter(), who = clerk): Promise<string> => {
  const { body } = await opened.casework.register({ who }, given);
  return (body as { readonly id: string }).id;
};

const append = async (id: string, event: object, who = clerk) =>
  opened.casework.append({ who }, id, { on: DAY, ...event }, await versionOf(id));

const restate = async (id: string, given: object) =>
  opened.casework.restate({ who: clerk }, id, { reason: '更正', ...given }, await versionOf(id));

/** A matter that the office gave to a unit, which took it. */
const held = async (registration: object = {}): Promise<string> => {
  const id = await register(matter({ registration }));
  await append(id, { type: 'dispatched', mode: 'forward', to: UNIT });
  await append(id, { type: 'unit-received', unit: UNIT }, opened.as('handler', UNIT));
  return id;
};

describe('a unit', () => {
  test.each<[Role, string]>([
    ['handler', UNIT],
    ['clerk', UNIT],
    ['head', UNIT],
    ['handler', 'wangshu'],
  ])('hands a matter on by no receipt of another: %s at %s', async (role, body) => {
    const id = await held();
    const who = opened.as(role, body);
    for (const type of ['unit-received', 'accepted'])
      expect(await refusalOf(append(id, { type, unit: OTHER }, who))).toMatchObject({
        code: 'not-your-act',
      });
    const moved = { type: 'corrected', event: 1, field: 'unit', to: OTHER };
    expect(await refusalOf(append(id, moved, who))).toMatchObject({ code: 'not-your-act' });
  });

  test('puts right what it recorded, and nothing that the office recorded for it', async () => {
    opened.clock.set('2026-03-05');
    const id = await register();
    await append(id, { type: 'dispatched', mode: 'forward', to: UNIT });
    await append(id, { type: 'unit-received', unit: UNIT });
    const who = opened.as('handler', UNIT);
    const later = { type: 'corrected', event: 1, field: 'on', to: '2026-03-04' };
    expect(await refusalOf(append(id, later, who))).toMatchObject({ code: 'not-your-act' });
    await append(id, { type: 'accepted', unit: UNIT, on: '2026-03-04' }, who);
    await append(id, { type: 'corrected', event: 2, field: 'on', to: '2026-03-05' }, who);
  });
});

describe('a correction', () => {
  test('puts nothing into the future, where its clocks would not run', async () => {
    const id = await held();
    const future = { type: 'corrected', event: 1, field: 'on', to: '2030-01-01' };
    for (const who of [clerk, opened.as('handler', UNIT)])
      expect(await refusalOf(append(id, future, who))).toMatchObject({ code: 'in-the-future' });
  });

  test('does not change when something was entered', async () => {
    const id = await held();
    const entered = { type: 'corrected', event: 1, field: 'recordedOn', to: '2026-01-01' };
    expect(await refusalOf(append(id, entered))).toMatchObject({ code: 'entered-stays' });
    await append(id, { type: 'corrected', event: 0, field: 'reportDueOn', to: '2026-06-01' });
    const nested = { type: 'corrected', event: 2, field: 'field', to: 'recordedOn' };
    expect(await refusalOf(append(id, nested))).toMatchObject({ code: 'entered-stays' });
  });
});

describe('a matter that turns out to accuse who had it', () => {
  const givenBack = async (): Promise<string> => {
    opened.clock.set('2026-03-05');
    const id = await held();
    await append(id, { type: 'objected', on: '2026-03-03' });
    await append(id, { type: 'objection-agreed', on: '2026-03-03' });
    await restate(id, { registration: { accused: { units: [UNIT] } } });
    return id;
  };

  test.each([
    ['given', { type: 'dispatched', mode: 'forward', to: UNIT }],
    ['received', { type: 'unit-received', unit: UNIT }],
    ['told', { type: 'informed', to: UNIT }],
    ['reported', { type: 'reported-urgent', to: UNIT }],
    ['moved by a corrected day', { type: 'corrected', event: 0, field: 'on', to: '2026-03-04' }],
  ])('is not %s to them a second time', async (_, event) => {
    const id = await givenBack();
    expect(await refusalOf(append(id, { on: '2026-03-05', ...event }))).toMatchObject({
      status: 409,
      code: 'accused-body',
    });
    expect(await opened.store.cases.read(THE_SERVICE, id)).toMatchObject({ holder: 'wangshu-xfj' });
  });
});

describe('what is put right', () => {
  const NAME = '甲某某 110101199001011234';

  test.each([
    ['the registration', { registration: { [NAME]: null } }],
    ['a part of it', { registration: { accused: { [NAME]: null } } }],
    ['the petitioners', { registration: { petitioners: { [NAME]: null } } }],
  ])(
    'takes no member away from %s that nobody knows: its name would lie in the log',
    async (_, given) => {
      const id = await register();
      expect(await refusalOf(restate(id, given))).toMatchObject({ code: 'unknown-field' });
    },
  );

  test('says nothing of facts that were not stated', async () => {
    const id = await register();
    await restate(id, { facts: { [NAME]: null, complex: null } });
    const kept = JSON.stringify([
      await opened.store.cases.log(THE_SERVICE, id),
      await opened.store.audit.list(THE_SERVICE, { bodies: ['wangshu-xfj'], limit: 50 }),
    ]);
    expect(kept).not.toContain('甲某某');
    expect(kept).toContain('complex');
  });
});

describe('text that not every store keeps as it is', () => {
  test.each([
    ['U+0000', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('is refused with its place: %s', async (_, text) => {
    const given = matter({ registration: { township: text } });
    expect(await refusalOf(register(given))).toMatchObject({
      code: 'unstorable-text',
      pointer: '/registration/township',
    });
    const id = await held();
    expect(await refusalOf(append(id, { type: 'objected', reason: text }))).toMatchObject({
      code: 'unstorable-text',
      pointer: '/reason',
    });
    expect(await refusalOf(restate(id, { reason: text }))).toMatchObject({ pointer: '/reason' });
    expect(await refusalOf(opened.casework.openIdentity({ who: clerk }, id, text))).toMatchObject({
      pointer: '/purpose',
    });
  });

  test('nor is a letter kept where the log, the lists and every answer carry it along', async () => {
    const id = await register();
    const reason = '长'.repeat(2001);
    expect(await refusalOf(restate(id, { reason }))).toMatchObject({
      code: 'text-too-long',
      pointer: '/reason',
    });
    await restate(id, { registration: { text: reason } });
  });

  test('may stand in what is sealed', async () => {
    const id = await register(matter({ registration: { text: 'a\u0000b\ud800c' } }));
    const { case: seen } = await opened.casework.read(clerk, id);
    expect(seen.registration.text).toBe('a\u0000b\ud800c');
  });
});

describe('an id', () => {
  test.each(['\u0000', '\ud800', ' ', '\u2028', 'x'.repeat(200), '\u202e1'])(
    'that no request could name is refused before anything is stored: %j',
    async (end) => {
      expect(await refusalOf(register(matter({ id: `wangshu-xfj-${end}` })))).toMatchObject({
        status: 422,
        code: 'bad-case-id',
      });
      expect(await opened.store.cases.count(THE_SERVICE, {})).toBe(0);
    },
  );

  test.each(['/..%2f', '__proto__', "';drop table cases;--", '一号', '%'])(
    'may be odd: %s',
    async (end) => {
      const id = await register(matter({ id: `wangshu-xfj-${end}` }));
      expect(await opened.casework.read(clerk, id)).toMatchObject({ caseId: id });
    },
  );

  test('of an office whose name begins with that of another is not the other’s to take', async () => {
    const body = (id: string) => ({
      id,
      label: { zh: '信访局', en: id },
      kind: 'petition-office',
      level: 'county',
      sector: 'administrative',
      under: 'city',
    });
    const organisation = openOrganisation({
      bodies: [
        { id: 'city', label: { zh: '市', en: 'City' }, kind: 'government', level: 'city' },
        body('office'),
        body('office-2'),
      ],
      responsibilities: [],
    });
    await using two = await openDesk(DAY, { organisation });
    const at = (office: string): Principal => ({
      ...two.as('clerk', office),
      viewer: { body: office, barredFrom: [], seesUnstated: true },
    });
    const given = (office: string) =>
      matter({
        id: 'office-2-1',
        registration: { receiver: { id: office, kind: 'petition-office' }, accused: { units: [] } },
      });
    await two.casework.register({ who: at('office-2') }, given('office-2'));
    expect(
      await refusalOf(two.casework.register({ who: at('office') }, given('office'))),
    ).toMatchObject({ code: 'case-id-not-of-office' });
  });
});

describe('a request that is sent again', () => {
  test('is answered the same also where the matter went out of sight at once', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    const given = accusation('wangshu-xfj');
    const first = await opened.casework.register(asking, given);
    expect(first.body).toMatchObject({ outOfSight: {} });
    expect(await opened.casework.register(asking, given)).toEqual(first);
  });

  test('tells nothing of a matter that has gone out of sight since', async () => {
    const id = await held();
    const who = opened.as('handler', UNIT);
    const asking = { who, idempotencyKey: 'k-1' };
    const event = { type: 'accepted', on: DAY, unit: UNIT };
    await opened.casework.append(asking, id, event, 3);
    await restate(id, { registration: { accused: { units: [UNIT] } } });
    expect(await refusalOf(opened.casework.append(asking, id, event, 3))).toMatchObject({
      status: 404,
      code: 'case-not-found',
    });
  });

  test('is known by a keyed hash: a plain one would give away an id number to who can try them all', async () => {
    const id = await register();
    const given = {
      registration: { petitioners: { people: [{ idNumber: '110101199001011234' }] } },
      reason: '更正',
    };
    await opened.casework.restate({ who: clerk, idempotencyKey: 'k-1' }, id, given, 1);
    const asked = JSON.stringify(['restate', id, given]);
    const hashes = (['base64url', 'hex'] as const).map((as) =>
      createHash('sha256').update(asked).digest(as),
    );
    const { digestOf } = opened.desk.marks;
    const recall = (fingerprint: string) =>
      opened.store.cases.recall({ owner: `token:${clerk.id}`, key: 'k-1', fingerprint });
    for (const hash of hashes) expect(await recall(hash)).toBe('key-reused');
    expect(await recall(digestOf(asked))).toMatchObject({ body: { caseId: id, version: 2 } });
  });

  test('at the same time with other contents does one of the two', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    const all = await Promise.allSettled(
      ['wangshu-town-01', 'wangshu-town-02', 'wangshu-town-03'].map((township) =>
        opened.casework.register(asking, matter({ registration: { township } })),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await opened.store.cases.count(THE_SERVICE, {})).toBe(1);
  });

  test('at the same time is done once and answered alike', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    const all = await Promise.all(
      Array.from({ length: 5 }, () => opened.casework.register(asking, matter())),
    );
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await opened.store.cases.count(THE_SERVICE, {})).toBe(1);
  });
});

test('an act that another one overtook tells nothing of a matter that went out of sight by it', async () => {
  const id = await held();
  const { cases } = opened.store;
  const overtaken: Store = {
    ...opened.store,
    cases: {
      ...cases,
      commit: async (change) => {
        await restate(id, { registration: { accused: { units: [UNIT] } } });
        return cases.commit(change);
      },
    },
  };
  const asking = { who: opened.as('handler', UNIT) };
  const event = { type: 'accepted', on: DAY, unit: UNIT };
  const late = appendEvent({ ...opened.desk, store: overtaken }, asking, id, event, 3);
  expect(await refusalOf(late)).toMatchObject({ status: 404, code: 'case-not-found' });
});

test('identity and text of a matter are not for the head of a unit to erase', async () => {
  const id = await held();
  const unit = opened.as('handler', UNIT);
  await append(id, { type: 'accepted', unit: UNIT }, unit);
  await append(id, { type: 'withdrawn' }, unit);
  opened.clock.set('2030-01-01');
  const erase = (body: string) =>
    opened.casework.erase({ who: opened.as('head', body) }, id, '保存期满', 5);
  expect(await refusalOf(erase(UNIT))).toMatchObject({ status: 403, code: 'not-your-act' });
  expect(await erase('wangshu-xfj')).toMatchObject({ status: 200 });
});

test('whom it was once held to accuse does not find in the log that it was', async () => {
  for (const first of [accusation(UNIT), matter({ facts: { purpose: 'accusation' } })]) {
    const id = await register(first);
    await restate(id, { registration: { accused: { units: [UNIT] } } });
    const change = { registration: { accused: { units: [] } }, facts: { purpose: 'appeal' } };
    await restate(id, { ...change, reason: '误登为检举' });
    await append(id, { type: 'dispatched', mode: 'forward', to: UNIT });
    const unit = opened.as('clerk', UNIT);
    const told = JSON.stringify([
      await opened.casework.read(unit, id),
      await opened.casework.log(unit, id),
      await opened.casework.ownData(
        { who: unit },
        { person: { idNumber: '110101199001011234' }, verifiedBy: '窗口核验' },
      ),
      await opened.store.audit.list(unit.viewer, { caseId: id, bodies: [], limit: 50 }),
    ]);
    expect(told).toContain('"to":"wangshu-zrzyj"');
    expect(told).not.toMatch(/accusation"|"units":\["|检举|accused,/u);
    expect(JSON.stringify(await opened.casework.log(clerk, id))).toContain('误登为检举');
  }
});

describe('a later filing', () => {
  test('names the hidden first one neither in own data nor in what was put right since', async () => {
    const hidden = await register(accusation(UNIT));
    const id = await held({ repeatOf: hidden });
    const who = opened.as('clerk', UNIT);
    const told = async (): Promise<string> =>
      JSON.stringify([
        await opened.casework.read(who, id),
        await opened.casework.log(who, id),
        await opened.casework.ownData(
          { who },
          { person: { idNumber: '110101199001011234' }, verifiedBy: '窗口核验' },
        ),
      ]);
    expect(await told()).toContain(id);
    expect(await told()).not.toContain(hidden);
    await restate(id, { registration: { repeatOf: null } });
    expect(await told()).not.toContain(hidden);
    expect(JSON.stringify(await opened.casework.log(clerk, id))).toContain(hidden);
  });
});
