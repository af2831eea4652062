import { join } from 'node:path';
import { createClient, type XinfangClient, XinfangProblem } from '@xinfang/client';
import { createXinfang } from '@xinfang/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Composed, compose } from '../src/compose.ts';
import { importRegister } from '../src/operation/import-register.ts';
import { registerLines } from '../src/operation/register-lines.ts';
import { BODY_CLAIM, type Issuer, ROLE_CLAIM, startIssuer } from './issuer.ts';
import { matter } from './matters.ts';
import { type Receiver, SECRET, startReceiver } from './receiver.ts';
import { worldSettings } from './world.ts';

/** Over real sockets, with tokens of a real issuer: what an office does from a letter to its rates. */
const SAMPLE = join(import.meta.dirname, '../../../examples/county-2023/register.jsonl');
const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const AS_OF = '2024-02-26';

let issuer: Issuer;
let receiver: Receiver;
let composed: Composed;
let url: string;

beforeAll(async () => {
  issuer = await startIssuer();
  receiver = await startReceiver();
  composed = await compose(
    worldSettings({
      oidc: {
        issuer: issuer.url,
        audience: issuer.audience,
        roleClaim: ROLE_CLAIM,
        bodyClaim: BODY_CLAIM,
      },
      sinks: [{ name: 'desk', body: 'wangshu-xfj', url: receiver.url, secret: SECRET }],
      watch: {
        by: 'in-process',
        everyMillis: 200,
        attempts: 5,
        firstRetryMillis: 50,
        timeoutMillis: 1000,
      },
    }),
  );
  await importRegister(composed.desk, registerLines(SAMPLE));
  const started = await composed.start();
  await started.ready;
  url = started.url;
}, 120_000);

afterAll(async () => {
  expect(await composed.stop()).toBe(true);
  await receiver[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const clientFor = async (role: string, body: string): Promise<XinfangClient> => {
  const token = await issuer.tokenFor({ sub: `${role}-1`, role, body });
  return createClient({ url, token });
};

const collect = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

test('from the letter to its due day, its dispatch and what another unit may not see', async () => {
  const clerk = await clientFor('clerk', 'wangshu-xfj');
  const today = composed.service.clock.today();
  const given = matter({ registration: { receivedOn: today } });
  const act = await clerk.register(given as Parameters<XinfangClient['register']>[0]);
  const duty = act.deadlines?.find(({ id }) => id === 'xf22.dispatch');
  expect(duty?.dueOn).toBe(
    composed.service.xf.calendar.due({ from: today, amount: 15, unit: 'day' }).dueOn,
  );
  const dispatched = {
    type: 'dispatched',
    on: today,
    mode: 'forward',
    to: 'wangshu-zrzyj',
  } as const;
  const next = await clerk.append(act.id, dispatched, { ifMatch: act.version });
  const unit = await clientFor('handler', 'wangshu-zrzyj');
  expect((await unit.read(act.id)).holder).toBe('wangshu-zrzyj');
  const early = unit.append(act.id, { type: 'replied', on: today }, { ifMatch: next.version });
  await expect(early).rejects.toMatchObject({
    problem: { status: 409, code: 'reply-before-acceptance' },
  });
  const other = await clientFor('handler', 'wangshu-jyj');
  await expect(other.read(act.id)).rejects.toBeInstanceOf(XinfangProblem);
});

test('the register is read page after page, each case once, as far as the tree goes', async () => {
  const county = await clientFor('head', 'wangshu');
  const ids = (await collect(county.cases({ receivedTo: '2023-12-31' }))).map(
    ({ caseId }) => caseId,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(349);
  const office = await clientFor('clerk', 'wangshu-xfj');
  expect(await collect(office.cases({ receivedTo: '2023-12-31' }))).toHaveLength(266);
});

test('the rates of the stored register are those that the kernel counts from the file', async () => {
  await using xf = await createXinfang();
  const expected = await xf.run(registerLines(SAMPLE), { asOf: AS_OF, period: YEAR });
  const county = await clientFor('auditor', 'wangshu');
  const { data } = await county.http.GET('/v1/rates', {
    params: { query: { asOf: AS_OF, ...YEAR } },
  });
  expect(data?.indicators).toEqual(JSON.parse(JSON.stringify(expected.indicators)));
});

test('a run tells how far it is until it has ended, with the same figures', async () => {
  const county = await clientFor('auditor', 'wangshu');
  const id = await county.startRun({ asOf: AS_OF, period: YEAR } as Parameters<
    XinfangClient['startRun']
  >[0]);
  const told = await collect(county.progress(id));
  expect(told.at(-1)).toMatchObject({ event: 'end', status: 'done' });
  const { result } = await county.run(id);
  const { data } = await county.http.GET('/v1/rates', {
    params: { query: { asOf: AS_OF, ...YEAR } },
  });
  expect(result).toMatchObject({ indicators: JSON.parse(JSON.stringify(data?.indicators)) });
});

test('what falls due is told to the desk that has subscribed, signed and once', async () => {
  const clerk = await clientFor('clerk', 'wangshu-xfj');
  const today = composed.service.clock.today();
  const receivedOn = new Date(Date.parse(today) - 13 * 86_400_000).toISOString().slice(0, 10);
  const act = await clerk.register(
    matter({ registration: { receivedOn } }) as Parameters<XinfangClient['register']>[0],
  );
  const about = () => [...receiver.taken.values()].filter(({ data }) => data['caseId'] === act.id);
  await expect.poll(() => about().length, { timeout: 20_000 }).toBe(1);
  expect(JSON.stringify(about())).not.toMatch(/甲某某|13800001234|补偿标准/u);
});
