import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenedDesk, openDesk } from '../../test/desk.ts';
import { accusation, matter } from '../../test/matters.ts';
import { refusalOf } from '../../test/refusal.ts';
import type { Principal } from '../access/principal.ts';

let opened: OpenedDesk;
let clerk: Principal;
let unit: Principal;

beforeEach(async () => {
  opened = await openDesk('2026-03-02');
  clerk = opened.as('clerk', 'wangshu-xfj');
  unit = opened.as('handler', 'wangshu-zrzyj');
});
afterEach(() => opened[Symbol.asyncDispose]());

interface Answered {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly deadlines: readonly {
    readonly id: string;
    readonly dueOn: string;
    readonly basis: readonly object[];
    readonly receipt: readonly object[];
  }[];
  readonly [member: string]: unknown;
}

const register = async (given: object = matter(), who = clerk): Promise<Answered> =>
  (await opened.casework.register({ who }, given)).body as unknown as Answered;

const append = async (id: string, version: number, event: object, who = clerk): Promise<Answered> =>
  (await opened.casework.append({ who }, id, event, version)).body as unknown as Answered;

/** Appends one event after another, each on the day given. */
const follow = async (
  id: string,
  events: readonly (readonly [
    who: Principal,
    event: { readonly on: string; readonly type: string; readonly [field: string]: unknown },
  ])[],
): Promise<Answered> => {
  let { version } = await opened.casework.read(clerk, id);
  let last: Answered | undefined;
  for (const [who, event] of events) {
    opened.clock.set(event.on);
    last = await append(id, version, event, who);
    version = last.version;
  }
  if (last === undefined) throw new Error('no event');
  return last;
};

const dispatched = { type: 'dispatched', on: '2026-03-04', mode: 'forward', to: 'wangshu-zrzyj' };
const received = { type: 'unit-received', on: '2026-03-05', unit: 'wangshu-zrzyj' };
const accepted = { type: 'accepted', on: '2026-03-10', unit: 'wangshu-zrzyj' };

describe('registering', () => {
  test('answers with the duty, its day, its reckoning and its articles', async () => {
    const answer = await opened.casework.register({ who: clerk }, matter());
    expect(answer.status).toBe(201);
    const body = answer.body as unknown as Answered;
    expect(answer.headers).toEqual({ etag: '"1"', location: `/v1/cases/${body.id}` });
    const duty = body.deadlines.find(({ id }) => id === 'xf22.dispatch');
    expect(duty).toMatchObject({ dueOn: '2026-03-17', status: 'open', daysLeft: 15 });
    expect(duty?.basis.length).toBeGreaterThan(0);
    expect(duty?.receipt.length).toBeGreaterThan(0);
  });

  test('gives an id of the office', async () => {
    expect((await register()).id).toMatch(/^wangshu-xfj-20260302-[0-9a-f]{10}$/u);
  });

  test.each([
    [
      'a future receipt',
      { registration: { receivedOn: '2026-03-03' } },
      'in-the-future',
      '/registration/receivedOn',
    ],
    [
      'an office that the directory does not know',
      { registration: { receiver: { id: 'nowhere', kind: 'organ' } } },
      'unknown-body',
      '/registration/receiver/id',
    ],
    [
      'an accused body that the directory does not know',
      { registration: { accused: { units: ['nobody'] } } },
      'unknown-body',
      '/registration/accused/units/0',
    ],
    ['an id of another office', { id: 'wangshu-zjj-1' }, 'case-id-not-of-office', '/id'],
    [
      'a field that nobody knows',
      { registration: { chanel: 'letter' } },
      'unknown-field',
      '/registration/chanel',
    ],
    [
      'a fact that nobody knows',
      { facts: { purpoze: 'appeal' } },
      'unknown-fact',
      '/facts/purpoze',
    ],
    ['events', { events: [{ type: 'registered', on: '2026-03-02' }] }, 'events-apart', '/events'],
  ])('refuses %s with its place', async (_, change, code, pointer) => {
    const refused = await refusalOf(opened.casework.register({ who: clerk }, matter(change)));
    expect(refused).toMatchObject({ status: 422, code, pointer });
  });

  test.each([[null], ['x'], [[]], [{}], [{ registration: 1 }]])(
    'refuses %j as no case',
    async (given) => {
      const refused = await refusalOf(opened.casework.register({ who: clerk }, given));
      expect(refused.status).toBe(422);
    },
  );

  test('is for clerks and heads, for their own body and those below', async () => {
    expect(await refusalOf(register(matter(), unit))).toMatchObject({
      status: 403,
      code: 'not-permitted',
    });
    const other = opened.as('clerk', 'wangshu-zjj');
    expect(await refusalOf(register(matter(), other))).toMatchObject({
      status: 403,
      code: 'not-your-office',
    });
    expect((await register(matter(), opened.as('head', 'wangshu'))).version).toBe(1);
  });

  test('refuses an id that is taken', async () => {
    const given = matter({ id: 'wangshu-xfj-7' });
    await register(given);
    expect(await refusalOf(register(given))).toMatchObject({ status: 409, code: 'case-id-taken' });
  });
});

describe('a request that is sent again', () => {
  test('does nothing twice and is answered in the same bytes', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    const first = await opened.casework.register(asking, matter());
    opened.clock.set('2026-03-09');
    expect(await opened.casework.register(asking, matter())).toEqual(first);
    expect(await opened.store.cases.count(clerk.viewer, {})).toBe(1);
  });

  test('with other contents is refused', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    await opened.casework.register(asking, matter());
    const other = matter({ facts: { complex: true } });
    expect(await refusalOf(opened.casework.register(asking, other))).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  test('after a later act is answered as the first time', async () => {
    const { id } = await register();
    opened.clock.set('2026-03-05');
    const asking = { who: clerk, idempotencyKey: 'k-2' };
    const first = await opened.casework.append(asking, id, dispatched, 1);
    await append(id, 2, received, unit);
    expect(await opened.casework.append(asking, id, dispatched, 1)).toEqual(first);
  });
});

describe('acts', () => {
  test('lead a matter from its receipt to the delivered opinion', async () => {
    const { id } = await register();
    const last = await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, accepted],
      [unit, { type: 'replied', on: '2026-04-20', outcome: 'explained' }],
      [unit, { type: 'delivered', on: '2026-04-22', document: 'opinion' }],
    ]);
    expect(last).toMatchObject({ state: 'opinion-delivered', holder: 'wangshu-zrzyj', version: 6 });
    const right = last.deadlines.find(({ id: each }) => each === 'xf22.review-request');
    expect(right).toMatchObject({ kind: 'right', dueOn: '2026-05-22' });
  });

  test.each([
    [
      'a reply before the acceptance',
      { type: 'replied', on: '2026-03-06' },
      'reply-before-acceptance',
    ],
    [
      'an extension of what was not accepted',
      { type: 'extended', on: '2026-03-06', days: 10 },
      'extension-without-acceptance',
    ],
    ['an event before the receipt', { type: 'accepted', on: '2026-03-01' }, 'event-before-receipt'],
  ])('refuses %s and stores nothing', async (_, event, code) => {
    const { id } = await register();
    const { version } = await follow(id, [
      [clerk, dispatched],
      [unit, received],
    ]);
    opened.clock.set('2026-03-06');
    const refused = await refusalOf(append(id, version, event, unit));
    expect(refused).toMatchObject({ status: 409, code });
    expect(refused.detail?.zh).toBeTruthy();
    expect(await opened.casework.log(clerk, id)).toHaveLength(version);
  });

  test('refuses an extension that the law does not know, with the article', async () => {
    const { id } = await register();
    const { version } = await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, accepted],
    ]);
    opened.clock.set('2026-04-01');
    const event = {
      type: 'extended',
      on: '2026-04-01',
      days: 60,
      approvedBy: 'zrzyj-head',
      reason: '复杂',
      notifiedOn: '2026-04-01',
    };
    const refused = await refusalOf(append(id, version, event, unit));
    expect(refused).toMatchObject({ status: 409, code: 'invalid-extension' });
    expect(refused.basis).not.toEqual([]);
  });

  test('of tomorrow, of unknown types and with unknown fields are refused with their place', async () => {
    const { id } = await register();
    const refused = (event: object) => refusalOf(append(id, 1, event));
    expect(await refused({ ...dispatched, on: '2026-03-05' })).toMatchObject({
      code: 'in-the-future',
      pointer: '/on',
    });
    expect(await refused({ type: 'posted', on: '2026-03-02' })).toMatchObject({
      status: 422,
      pointer: '/type',
    });
    expect(await refused({ type: 'dispatched', on: '2026-03-02', too: 'x' })).toMatchObject({
      code: 'unknown-field',
      pointer: '/too',
    });
    expect(await refused({ type: 'dispatched', on: '2026-03-02', to: 'nowhere' })).toMatchObject({
      code: 'unknown-body',
      pointer: '/to',
    });
  });

  test('on a case that has moved on are refused with its version', async () => {
    const { id } = await register();
    await follow(id, [[clerk, dispatched]]);
    expect(await refusalOf(append(id, 1, received, unit))).toMatchObject({
      status: 412,
      code: 'version-moved',
      more: { version: 2 },
    });
  });

  test('that are another’s to record are refused', async () => {
    const { id } = await register();
    const { version } = await follow(id, [[clerk, dispatched]]);
    const again = { ...dispatched, to: 'wangshu-zjj' };
    expect(await refusalOf(append(id, version, again, unit))).toMatchObject({
      code: 'not-your-act',
    });
    const elsewhere = { ...received, on: '2026-03-04', unit: 'wangshu-zjj' };
    const redirected = {
      type: 'corrected',
      on: '2026-03-04',
      event: 0,
      field: 'to',
      to: 'wangshu-zjj',
    };
    expect(await refusalOf(append(id, version, redirected, unit))).toMatchObject({
      code: 'not-your-act',
    });
    expect(await refusalOf(append(id, version, elsewhere, unit))).toMatchObject({
      code: 'not-your-act',
    });
  });

  test('say when they were entered, whatever the client says', async () => {
    const { id } = await register();
    opened.clock.set('2026-03-06');
    await append(id, 1, { ...dispatched, recordedOn: '2026-03-04' });
    const { case: seen } = await opened.casework.read(clerk, id);
    expect(seen.events[0]).toMatchObject({ on: '2026-03-04', recordedOn: '2026-03-06' });
  });
});

describe('putting right', () => {
  const restate = (id: string, version: number, given: object, who = clerk) =>
    opened.casework.restate({ who }, id, given, version);

  test('changes facts and registration, and keeps what stood there in the log', async () => {
    const { id } = await register();
    const given = {
      registration: { unit: 'wangshu-zjj', township: null },
      facts: { complex: true },
      reason: '录入有误',
    };
    const answer = await restate(id, 1, given);
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    const { case: seen } = await opened.casework.read(clerk, id);
    expect(seen).toMatchObject({ registration: { unit: 'wangshu-zjj' }, facts: { complex: true } });
    expect(seen.registration).not.toHaveProperty('township');
    expect(await opened.casework.log(clerk, id)).toMatchObject([
      { entry: { kind: 'opened', registration: { township: 'wangshu-town-03' } } },
      { entry: { kind: 'restated', reason: '录入有误' } },
    ]);
  });

  test('seals text and identity anew and leaves neither in the log', async () => {
    const { id } = await register();
    const people = [{ name: '乙某某', phone: '13900005678' }];
    await restate(id, 1, {
      registration: { text: '【虚构】改过的正文', petitioners: { people } },
      reason: '更正',
    });
    const { case: seen } = await opened.casework.read(clerk, id);
    expect(seen.registration).toMatchObject({
      title: '【虚构】某镇土地征收问题',
      text: '【虚构】改过的正文',
    });
    const asking = { who: clerk };
    const { people: told } = await opened.casework.openIdentity(asking, id, '电话核实');
    expect(told).toEqual(people);
    const kept = JSON.stringify(await opened.casework.log(clerk, id));
    expect(kept).not.toMatch(/乙某某|13900005678|改过的正文/u);
    expect(await opened.casework.log(clerk, id)).toMatchObject([
      {},
      { entry: { resealed: ['text', 'people'] } },
    ]);
  });

  test('needs a reason, and knows nothing but registration and facts', async () => {
    const { id } = await register();
    expect(await refusalOf(restate(id, 1, { facts: {} }))).toMatchObject({
      code: 'reason-missing',
      pointer: '/reason',
    });
    expect(await refusalOf(restate(id, 1, { events: [], reason: 'x' }))).toMatchObject({
      code: 'unknown-field',
    });
    expect(await refusalOf(restate(id, 1, { facts: { purpoze: 'x' }, reason: 'x' }))).toMatchObject(
      { status: 422 },
    );
  });

  test('does not move a matter to another office', async () => {
    const { id } = await register();
    const receiver = { id: 'wangshu-zjj', kind: 'organ' };
    expect(
      await refusalOf(restate(id, 1, { registration: { receiver }, reason: 'x' })),
    ).toMatchObject({ code: 'office-stays' });
  });
});

describe('eyes', () => {
  test('a unit sees what it holds, and what it does not hold as if it were not there', async () => {
    const { id } = await register();
    const before = await refusalOf(opened.casework.read(unit, id));
    expect(before).toEqual(await refusalOf(opened.casework.read(unit, 'wangshu-xfj-nothing')));
    await follow(id, [[clerk, dispatched]]);
    expect((await opened.casework.read(unit, id)).caseId).toBe(id);
    expect(await refusalOf(opened.casework.read(opened.as('handler', 'wangshu-zjj'), id))).toEqual(
      before,
    );
  });

  test('a unit that gave it back no longer sees it; the bodies above always do', async () => {
    const { id } = await register();
    await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, { type: 'objected', on: '2026-03-06', reason: '不属于本单位职权' }],
      [clerk, { type: 'objection-agreed', on: '2026-03-07', reason: '同意' }],
    ]);
    expect(await refusalOf(opened.casework.read(unit, id))).toMatchObject({ status: 404 });
    expect((await opened.casework.read(opened.as('head', 'wangshu'), id)).holder).toBe(
      'wangshu-xfj',
    );
  });

  test('an auditor sees neither text nor identity', async () => {
    const { id } = await register();
    const seen = await opened.casework.read(opened.as('auditor', 'wangshu'), id);
    expect(seen.case.registration).not.toHaveProperty('text');
    expect(seen.case.registration).not.toHaveProperty('title');
    const asking = { who: opened.as('auditor', 'wangshu') };
    expect(await refusalOf(opened.casework.openIdentity(asking, id, '检查'))).toMatchObject({
      status: 403,
    });
  });

  test('that somebody asked for what is not theirs is in the audit log', async () => {
    const { id } = await register();
    await refusalOf(opened.casework.read(unit, id));
    await opened.settled();
    const { rows } = await opened.store.audit.list(clerk.viewer, {
      caseId: id,
      action: 'case.refused',
      bodies: [],
      limit: 10,
    });
    expect(rows).toMatchObject([{ actor: { id: unit.id, body: 'wangshu-zrzyj' } }]);
  });
});

describe('accusations', () => {
  const head = (body: string): Principal => opened.as('head', body);

  test('are not there for the accused, in no list, count or due day', async () => {
    const { id } = await register(accusation('wangshu-zjj'));
    await append(id, 1, { ...dispatched, on: '2026-03-02', to: 'wangshu-jwjw' });
    const accused = head('wangshu-zjj');
    expect(await refusalOf(opened.casework.read(accused, id))).toMatchObject({ status: 404 });
    expect((await opened.casework.list(accused, { limit: 10 })).rows).toEqual([]);
    expect((await opened.casework.due(accused, { limit: 10 })).rows).toEqual([]);
    expect((await opened.casework.list(head('wangshu'), { limit: 10 })).rows).toHaveLength(1);
    expect((await opened.casework.list(head('wangshu-jwjw'), { limit: 10 })).rows).toHaveLength(1);
  });

  test.each([
    ['a dispatch', { type: 'dispatched', on: '2026-03-02', mode: 'forward', to: 'wangshu-zjj' }],
    ['a receipt', { type: 'unit-received', on: '2026-03-02', unit: 'wangshu-zjj' }],
    ['an acceptance', { type: 'accepted', on: '2026-03-02', unit: 'wangshu-zjj' }],
    ['a report', { type: 'reported-urgent', on: '2026-03-02', to: 'wangshu-zjj' }],
    ['being told', { type: 'informed', on: '2026-03-02', to: 'wangshu-zjj' }],
  ])('come to the accused by no act: %s is refused with the article', async (_, event) => {
    const { id } = await register(accusation('wangshu-zjj'));
    const refused = await refusalOf(append(id, 1, event));
    expect(refused).toMatchObject({ status: 409, code: 'accused-body' });
    expect(JSON.stringify(refused.basis)).toContain('"article":30');
  });

  test('come to the accused by no correction', async () => {
    const { id } = await register(accusation('wangshu-zjj'));
    await append(id, 1, { ...dispatched, on: '2026-03-02', to: 'wangshu-jwjw' });
    const corrected = {
      type: 'corrected',
      on: '2026-03-02',
      event: 0,
      field: 'to',
      to: 'wangshu-zjj',
      reason: '写错',
    };
    expect(await refusalOf(append(id, 2, corrected))).toMatchObject({ code: 'accused-body' });
  });

  test('vanish from a unit that turns out to be accused', async () => {
    const { id } = await register();
    const { version } = await follow(id, [[clerk, dispatched]]);
    const given = { registration: { accused: { units: ['wangshu-zrzyj'] } }, reason: '补充材料' };
    await opened.casework.restate({ who: clerk }, id, given, version);
    expect(await refusalOf(opened.casework.read(unit, id))).toMatchObject({ status: 404 });
    expect(await refusalOf(append(id, 3, received, unit))).toMatchObject({ status: 404 });
  });

  test('against the own body are recorded, and out of sight at once', async () => {
    const answer = await register(accusation('wangshu-xfj'));
    expect(answer).toMatchObject({ version: 1, outOfSight: { zh: expect.any(String) } });
    expect(Object.keys(answer)).toEqual(['id', 'version', 'outOfSight']);
    expect(await refusalOf(opened.casework.read(clerk, answer.id))).toMatchObject({ status: 404 });
    expect((await opened.casework.read(head('wangshu'), answer.id)).partition).toBe('accusation');
  });

  test('of which it is open whom they accuse go nowhere before it is stated', async () => {
    const { id } = await register(accusation());
    expect(await refusalOf(append(id, 1, { ...dispatched, on: '2026-03-02' }))).toMatchObject({
      status: 409,
      code: 'confidence-not-settled',
    });
    const given = { registration: { accused: { units: ['wangshu-zjj'] } }, reason: '已核实' };
    await opened.casework.restate({ who: clerk }, id, given, 1);
    expect(
      (await append(id, 2, { ...dispatched, on: '2026-03-02', to: 'wangshu-jwjw' })).version,
    ).toBe(3);
  });

  test('may hide in what nobody has classified yet', async () => {
    const { id } = await register({ ...matter(), facts: {} });
    expect(await refusalOf(append(id, 1, { ...dispatched, on: '2026-03-02' }))).toMatchObject({
      code: 'confidence-not-settled',
    });
    expect(
      await refusalOf(opened.casework.read(opened.as('auditor', 'wangshu'), id)),
    ).toMatchObject({ status: 404 });
  });

  test('that a later filing names are withheld from who may not see them', async () => {
    const first = await register(accusation('wangshu-zrzyj'));
    const { id } = await register(matter({ registration: { repeatOf: first.id } }));
    await append(id, 1, { ...dispatched, on: '2026-03-02' });
    const seen = await opened.casework.read(unit, id);
    expect(seen.case.registration['repeatOf']).toBe('[withheld]');
    expect(JSON.stringify(await opened.casework.log(unit, id))).not.toContain(first.id);
    expect((await opened.casework.read(clerk, id)).case.registration['repeatOf']).toBe(first.id);
  });
});

describe('identity', () => {
  test('is in no reading, and is opened for a purpose that is logged', async () => {
    const { id } = await register();
    expect(await opened.casework.read(clerk, id)).toMatchObject({ identityKept: true });
    expect(JSON.stringify(await opened.casework.read(clerk, id))).not.toMatch(
      /甲某某|13800001234/u,
    );
    const told = await opened.casework.openIdentity({ who: clerk }, id, '电话核实诉求');
    expect(told.people).toEqual([
      { name: '甲某某', idNumber: '110101199001011234', phone: '13800001234' },
    ]);
    const query = { caseId: id, action: 'identity.opened', bodies: [], limit: 10 };
    const { rows } = await opened.store.audit.list(clerk.viewer, query);
    expect(rows).toMatchObject([{ purpose: '电话核实诉求', actor: { id: clerk.id } }]);
  });

  test.each([[''], [' '], ['x'.repeat(501)]])(
    'is not opened for the purpose %j',
    async (purpose) => {
      const { id } = await register();
      const asked = opened.casework.openIdentity({ who: clerk }, id, purpose);
      expect(await refusalOf(asked)).toMatchObject({
        code: 'purpose-missing',
        pointer: '/purpose',
      });
    },
  );

  test('is given to the person it is of, with nothing of others', async () => {
    const people = [
      { name: '甲某某', idNumber: '110101199001011234' },
      { name: '丙某某', idNumber: '110101198001014321' },
    ];
    const { id } = await register(matter({ registration: { petitioners: { count: 2, people } } }));
    await register(matter({ registration: { petitioners: { count: 1, people: [people[1]] } } }));
    await opened.casework.openIdentity({ who: clerk }, id, '核对身份');
    const asked = { person: { idNumber: '110101199001011234' }, verifiedBy: '窗口核验身份证原件' };
    const { cases } = await opened.casework.ownData({ who: clerk }, asked);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ people: [people[0]], openings: [{ purpose: '核对身份' }] });
    expect(JSON.stringify(cases)).not.toMatch(/丙某某|110101198001014321/u);
  });

  test.each([[{ name: '甲某某' }], [{ phone: '13800001234' }], [{}]])(
    '%j finds nobody',
    async (person) => {
      await register();
      const asked = { person, verifiedBy: '窗口' };
      expect(await refusalOf(opened.casework.ownData({ who: clerk }, asked))).toMatchObject({
        code: 'person-not-told-apart',
      });
    },
  );
});

describe('the time of keeping', () => {
  const closed = async (): Promise<string> => {
    const { id } = await register();
    await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, accepted],
      [unit, { type: 'replied', on: '2026-04-20', outcome: 'explained' }],
      [unit, { type: 'delivered', on: '2026-04-20', document: 'opinion' }],
      [unit, { type: 'closed', on: '2026-04-20' }],
    ]);
    return id;
  };
  const erase = (id: string, version = 7, who = opened.as('head', 'wangshu-xfj')) =>
    opened.casework.erase({ who }, id, '保存期满', version);

  test('must have ended', async () => {
    const id = await closed();
    opened.clock.set('2029-04-20');
    expect(await refusalOf(erase(id))).toMatchObject({ code: 'still-kept' });
    expect(
      (await opened.casework.keptTooLong(opened.as('head', 'wangshu-xfj'), { limit: 10 })).rows,
    ).toEqual([]);
  });

  test('over, a head erases identity and text, and what was done stays', async () => {
    const id = await closed();
    opened.clock.set('2029-04-21');
    const head = opened.as('head', 'wangshu-xfj');
    expect((await opened.casework.keptTooLong(head, { limit: 10 })).rows).toMatchObject([
      { caseId: id },
    ]);
    await erase(id);
    const seen = await opened.casework.read(head, id);
    expect(seen).toMatchObject({ identityKept: false, state: 'replied-closed' });
    expect(seen.case.registration).not.toHaveProperty('text');
    expect(seen.case.events).toHaveLength(6);
    expect((await opened.casework.keptTooLong(head, { limit: 10 })).rows).toEqual([]);
  });

  test('is a head’s to confirm', async () => {
    const id = await closed();
    expect(await refusalOf(erase(id, 7, clerk))).toMatchObject({ code: 'not-permitted' });
  });
});

test('nothing is recorded while something speaks against it', async () => {
  await using stopped = await openDesk('2026-03-02', { refusing: () => 'clock-not-trusted' });
  const asked = stopped.casework.register({ who: stopped.as('clerk', 'wangshu-xfj') }, matter());
  expect(await refusalOf(asked)).toMatchObject({
    status: 503,
    code: 'clock-not-trusted',
    retryAfter: 30,
  });
});

test('a clock that leaps while an act is judged is in no log', async () => {
  const said = [undefined, 'clock-not-trusted'];
  await using leaping = await openDesk('2026-03-02', { refusing: () => said.shift() });
  const asked = leaping.casework.register({ who: leaping.as('clerk', 'wangshu-xfj') }, matter());
  expect(await refusalOf(asked)).toMatchObject({ status: 503, code: 'clock-not-trusted' });
  expect((await leaping.store.audit.verify()).rows).toBe(0);
});

test('the audit log of all of it is whole', async () => {
  const { id } = await register();
  await follow(id, [
    [clerk, dispatched],
    [unit, received],
  ]);
  expect(await opened.store.audit.verify()).toMatchObject({ ok: true, rows: 3, faults: [] });
});
