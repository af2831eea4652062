import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AS_OF,
  dayFrom,
  dueIn,
  ended,
  openSink,
  sendAll,
  told,
  wouldBeDueIn,
} from '../test/matters.ts';
import {
  NEW_SECRET,
  SECRET,
  startReceiver,
  verifiedByHand,
  verifiedByLibrary,
} from '../test/receiver.ts';
import type { WebhookSummary } from './summary.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webhook-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a message', () => {
  test('holds the day and its basis, and nothing of the matter but its id and unit', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told()], { completed: false });
    expect(receiver.received[0]?.message).toEqual({
      type: 'deadline.due-soon',
      id: expect.stringMatching(/^msg_[0-9a-f]{40}$/u),
      asOf: AS_OF,
      data: {
        caseId: 'C-1',
        unit: 'county-zrzyj',
        deadline: 'xf22.conclude',
        label: { zh: '办结', en: 'Conclude' },
        dueOn: dayFrom(5),
        daysLeft: 5,
        certainty: 'official',
        basis: [{ instrument: 'xf22', article: 34, confidence: 'H' }],
      },
    });
  });

  test('says why and what is missing where it is open whether the clock runs', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told({ deadlines: [], undetermined: [wouldBeDueIn(2)] })]);
    expect(receiver.received[0]?.message).toMatchObject({
      type: 'deadline.due-soon',
      data: {
        dueOn: dayFrom(2),
        daysLeft: 2,
        undetermined: { status: 'needs-facts', needs: ['remit'] },
      },
    });
  });

  test('of the end counts what was told, after all else', async () => {
    await using receiver = await startReceiver();
    const days = [told(), told({ id: 'C-2', deadlines: [dueIn(-1), dueIn(0)] })];
    await sendAll(receiver.where, [...days, ended]);
    const last = receiver.received.at(-1)?.message;
    expect(receiver.received).toHaveLength(4);
    expect(last).toMatchObject({
      type: 'run.completed',
      asOf: AS_OF,
      data: {
        period: { from: '2023-01-01' },
        pack: [{ id: 'national', version: '1.0.0', hash: 'sha256-x' }],
        messages: { 'deadline.due-soon': 1, 'deadline.due-today': 1, 'deadline.overdue': 1 },
      },
    });
  });

  test('of the end is not sent where the run did not come to it, or nobody wants it', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [ended], { completed: false });
    const sink = await openSink(receiver.where);
    await sink.close({ completed: false });
    expect(receiver.received).toEqual([]);
  });
});

describe('the signature', () => {
  const both = async (secret: string | readonly string[]) => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told(), told({ id: 'C-2' }), ended], { secret });
    expect(receiver.received).toHaveLength(3);
    return receiver.received.map((one) =>
      [SECRET, NEW_SECRET].map((key) => {
        const byHand = verifiedByHand(one, key);
        expect(verifiedByLibrary(one, key)).toBe(byHand);
        return byHand;
      }),
    );
  };

  test('is genuine by the library and by hand, and under no other key', async () => {
    for (const verified of await both(SECRET)) expect(verified).toEqual([true, false]);
  });

  test('is given under every key while keys are changed', async () => {
    for (const verified of await both([NEW_SECRET, SECRET])) expect(verified).toEqual([true, true]);
  });

  test('covers id, timestamp and body', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told()]);
    const [one] = receiver.received;
    if (one === undefined) throw new Error('nothing arrived');
    const changed = [
      { ...one, body: one.body.replace('"daysLeft":5', '"daysLeft":9') },
      { ...one, headers: { ...one.headers, 'webhook-id': 'msg_0' } },
      { ...one, headers: { ...one.headers, 'webhook-timestamp': '1700000000' } },
    ];
    expect(changed[0]?.body).not.toBe(one.body);
    expect(one.headers['webhook-id']).toBe(one.message.id);
    for (const each of changed) {
      expect(verifiedByHand(each, SECRET)).toBe(false);
      expect(verifiedByLibrary(each, SECRET)).toBe(false);
    }
  });

  test('bears the time of the clock that was given, whole seconds', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told()], { now: () => 1_700_000_000_999 });
    const [one] = receiver.received;
    expect(one?.headers['webhook-timestamp']).toBe('1700000000');
    expect(one && verifiedByHand(one, SECRET)).toBe(true);
  });
});

describe('an accusation', () => {
  test('that the receiver may not know of is left out, counted for the office and not for the receiver', async () => {
    await using receiver = await startReceiver();
    const summaries: WebhookSummary[] = [];
    const accusation = { facts: { purpose: 'accusation' } };
    const matters = [
      told({ id: 'C-1', ...accusation }),
      told({ id: 'C-2', ...accusation, accused: ['county-zrzyj'] }),
      told({ id: 'C-3', ...accusation, accused: ['county'] }),
      told({ id: 'C-4', ...accusation, accused: ['county-sw'] }),
      told({ id: 'C-5', ...accusation, accused: ['county'], deadlines: [dueIn(50)] }),
      ended,
    ];
    const bodies = ['county', 'county-sw', 'county-zrzyj'];
    const receiving = { unit: 'county-zrzyj', under: ['county'], bodies };
    const warnings: unknown[] = [];
    await sendAll(
      receiver.where,
      matters,
      { ...receiving, summary: (one) => summaries.push(one) },
      { warn: (warning) => warnings.push(warning) },
    );
    expect(warnings).toEqual([
      { code: 'webhook-left-out', count: 3, message: expect.objectContaining({}) },
    ]);
    expect(receiver.received.map(({ message }) => message['data'])).toEqual([
      expect.objectContaining({ caseId: 'C-4' }),
      expect.objectContaining({
        messages: { 'deadline.due-soon': 1, 'deadline.due-today': 0, 'deadline.overdue': 0 },
      }),
    ]);
    expect(JSON.stringify(receiver.received)).not.toMatch(/accus|county-sw/u);
    expect(summaries).toEqual([
      {
        completed: true,
        sent: {
          'deadline.due-soon': 1,
          'deadline.due-today': 0,
          'deadline.overdue': 0,
          'run.completed': 1,
        },
        undelivered: 0,
        leftOut: { 'accused-not-granted': 1, 'accused-receiver': 2 },
      },
    ]);
  });

  test('does not name the accused as the unit whose business it is', async () => {
    await using receiver = await startReceiver();
    const accusation = { facts: { purpose: 'accusation' }, accused: ['County-ZRZYJ'] };
    const receiving = { unit: 'county-xfj', under: [], bodies: ['county-xfj', 'county-zrzyj'] };
    await sendAll(receiver.where, [told(accusation)], receiving);
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.body).not.toMatch(/zrzyj/iu);
  });

  test('is counted in a file that only its owner reads, too', async () => {
    await using receiver = await startReceiver();
    const summary = join(folder, 'summary.json');
    await sendAll(receiver.where, [told({ facts: {} })], { summary });
    expect(JSON.parse(await readFile(summary, 'utf8'))).toMatchObject({
      leftOut: { 'purpose-not-stated': 1 },
    });
    expect((await stat(summary)).mode & 0o077).toBe(0);
  });

  test.each([
    ['summary', 'the summary'],
    ['deadLetters', 'dead letters'],
  ] as const)('whose %s cannot be written is told before the run', async (option, words) => {
    for (const place of [join(folder, 'no-such-folder', 'a.json'), folder]) {
      const opening = openSink('https://receiver.example/', { [option]: place });
      await expect(opening).rejects.toThrow(words);
      await expect(opening).rejects.not.toThrow(folder);
    }
  });
});

describe('a unit', () => {
  const toUnit = {
    type: 'dispatched',
    on: '2023-03-02',
    mode: 'forward',
    to: 'county-jtj',
  } as const;
  const others = [
    told({ id: 'C-2', unit: 'county-jtj' }),
    told({ id: 'C-3', events: [toUnit] }),
    told({ id: 'C-4', unit: null }),
    told({ id: 'C-5', unit: 'county-jtj', deadlines: [dueIn(50)] }),
    told({ id: 'C-6', unit: 'county-jtj', facts: { purpose: 'accusation' } }),
  ];

  test('is sent only what lies with it; the run counts what lies with others', async () => {
    await using receiver = await startReceiver();
    const warnings: unknown[] = [];
    const summaries: WebhookSummary[] = [];
    await sendAll(
      receiver.where,
      [told(), ...others, ended],
      { unit: 'county-zrzyj', summary: (one) => summaries.push(one) },
      { warn: (warning) => warnings.push(warning) },
    );
    expect(receiver.received.map(({ message }) => message['data'])).toEqual([
      expect.objectContaining({ caseId: 'C-1', unit: 'county-zrzyj' }),
      expect.objectContaining({ messages: expect.objectContaining({ 'deadline.due-soon': 1 }) }),
    ]);
    expect(warnings).toEqual([
      { code: 'webhook-other-unit', count: 4, message: expect.objectContaining({}) },
    ]);
    expect(summaries[0]?.leftOut).toEqual({ 'other-unit': 4 });
  });

  test('is named in a message as the one in whose hands the matter is', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told({ events: [toUnit] })], { unit: 'county-jtj' });
    expect(receiver.received[0]?.message['data']).toMatchObject({ unit: 'county-jtj' });
  });

  test('that is not said takes what lies with anybody', async () => {
    await using receiver = await startReceiver();
    await sendAll(receiver.where, [told(), ...others.slice(0, 3)], {}, {});
    expect(receiver.received).toHaveLength(4);
  });
});

describe('what is sent', () => {
  test('is never more than so many at a time, and the run waits for room', async () => {
    const free: (() => void)[] = [];
    await using receiver = await startReceiver(async (response) => {
      await new Promise<void>((resolve) => free.push(resolve));
      response.writeHead(200).end('ok');
    });
    const sink = await openSink(receiver.where, { concurrency: 2 });
    await sink.take(told({ id: 'C-1' }));
    await sink.take(told({ id: 'C-2' }));
    let third = false;
    const waiting = Promise.resolve(sink.take(told({ id: 'C-3' }))).then(() => {
      third = true;
    });
    await expect.poll(() => free.length).toBe(2);
    expect(third).toBe(false);
    free.shift()?.();
    await waiting;
    await expect.poll(() => free.length).toBe(2);
    for (const each of free) each();
    await sink.close({ completed: true });
    expect(receiver.received).toHaveLength(3);
    expect(receiver.most()).toBe(2);
  });

  test('holds neither words of the letter nor who is accused', async () => {
    await using receiver = await startReceiver();
    const accused = { facts: { purpose: 'accusation' }, accused: ['county-sw'] };
    const receiving = { unit: 'county-zrzyj', under: [], bodies: ['county-sw', 'county-zrzyj'] };
    await sendAll(receiver.where, [told(), told(accused), ended], receiving);
    expect(receiver.received).toHaveLength(3);
    expect(JSON.stringify(receiver.received)).not.toMatch(/不应出现|county-sw|自然资源|town-1/u);
  });
});
