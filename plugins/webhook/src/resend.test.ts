import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QUICK, sendAll, told } from '../test/matters.ts';
import {
  type Receiver,
  SECRET,
  startReceiver,
  verifiedByHand,
  verifiedByLibrary,
} from '../test/receiver.ts';
import { resend } from './index.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resend-'));
  file = join(folder, 'dead.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const MATTERS = [told({ id: 'C-1' }), told({ id: 'C-2' }), told({ id: 'C-3' })];

/** Leaves dead letters, and gives what the receiver that refused them saw. */
const leaveLetters = async (unit?: string) => {
  await using refusing = await startReceiver((response) => {
    response.writeHead(400).end();
  });
  const to = unit === undefined ? {} : { unit, under: [] };
  await sendAll(refusing.where, MATTERS, { deadLetters: file, concurrency: 1, ...to });
  return refusing.received.map(({ body }) => body);
};

const again = ({ where }: Receiver, more: object = {}) =>
  resend(file, { ...QUICK, where, ...more });
const linesOf = async () => (await readFile(file, 'utf8')).trim().split('\n');

describe('dead letters', () => {
  test('are sent again to the byte, with their ids, signed anew, and are then gone', async () => {
    const refused = await leaveLetters();
    await using receiver = await startReceiver();
    expect(await again(receiver)).toEqual({ sent: 3, undelivered: 0, forOthers: 0, unreadable: 0 });
    expect(receiver.received.map(({ body }) => body)).toEqual(refused);
    for (const one of receiver.received) {
      expect(one.headers['webhook-id']).toBe(one.message.id);
      expect(verifiedByLibrary(one, SECRET) && verifiedByHand(one, SECRET)).toBe(true);
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test('stay where they are refused again', async () => {
    await leaveLetters();
    await using receiver = await startReceiver((response, request) => {
      response.writeHead(request === 1 ? 400 : 204).end();
    });
    const end = await again(receiver, { concurrency: 1 });
    expect(end).toMatchObject({ sent: 2, undelivered: 1 });
    expect(await linesOf()).toEqual([expect.stringContaining('"caseId":"C-2"')]);
    expect(await readdir(folder)).toEqual(['dead.jsonl']);
  });

  test('go to no other body than the one they were meant for', async () => {
    await leaveLetters('county-zrzyj');
    await using receiver = await startReceiver();
    for (const unit of [undefined, 'county-sw']) {
      expect(await again(receiver, { unit })).toMatchObject({ sent: 0, forOthers: 3 });
    }
    expect(receiver.received).toEqual([]);
    expect(await again(receiver, { unit: 'county-zrzyj' })).toMatchObject({ sent: 3 });
  });

  test('that cannot be read are kept as they are and counted', async () => {
    await leaveLetters();
    const bad = ['{"broken', '{}', '{"unit":null,"message":{"type":"other"}}'];
    await appendFile(file, `${bad.join('\n')}\n\n`);
    await using receiver = await startReceiver();
    expect(await again(receiver)).toMatchObject({ sent: 3, unreadable: 3 });
    expect(await linesOf()).toEqual(bad);
  });

  test('are not spoilt by a line in which a process ended', async () => {
    await writeFile(file, '{"at":"2023-');
    await leaveLetters();
    await using receiver = await startReceiver();
    expect(await again(receiver)).toMatchObject({ sent: 3, unreadable: 1 });
    expect(await linesOf()).toEqual(['{"at":"2023-']);
  });

  test('of a resending that broke go first', async () => {
    await leaveLetters();
    await rename(file, `${file}.resending`);
    await writeFile(file, '');
    await using receiver = await startReceiver();
    expect(await again(receiver)).toMatchObject({ sent: 3 });
    expect(await readdir(folder)).toEqual(['dead.jsonl']);
  });

  test('of a resending that cannot be read are not written over', async () => {
    await leaveLetters();
    await mkdir(`${file}.resending`);
    await using receiver = await startReceiver();
    await expect(again(receiver)).rejects.toThrow('cannot be read');
    expect(receiver.received).toEqual([]);
    expect(await linesOf()).toHaveLength(3);
  });

  test('are not touched where the options are wrong', async () => {
    await leaveLetters();
    const before = await linesOf();
    const where = 'https://receiver.example/';
    await expect(resend(file, { where })).rejects.toThrow('there is no signing secret');
    await expect(resend(file, { where: 'x', secret: SECRET })).rejects.toThrow('https');
    expect(await linesOf()).toEqual(before);
  });

  test('all stay where the work is stopped before it begins', async () => {
    await leaveLetters();
    await using receiver = await startReceiver();
    const end = await again(receiver, { signal: AbortSignal.abort() });
    expect(end).toMatchObject({ sent: 0, undelivered: 3 });
    expect(await linesOf()).toHaveLength(3);
  });

  test('that are not there are told', async () => {
    await using receiver = await startReceiver();
    await expect(again(receiver)).rejects.toThrow('cannot be read');
  });
});
