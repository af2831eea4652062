import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XinfangError } from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSink, sendAll, told } from '../test/matters.ts';
import { type Answer, SECRET, startReceiver, verifiedByHand } from '../test/receiver.ts';
import { waitAskedBy } from './attempt.ts';
import type { DeadLetter } from './dead-letters.ts';
import type { WebhookOptions } from './options.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webhook-'));
});
afterAll(() => rm(folder, { recursive: true }));

const newFile = () => {
  files += 1;
  return join(folder, `dead-${files}.jsonl`);
};

const lettersIn = async (file: string): Promise<readonly DeadLetter[]> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DeadLetter);
};

const status =
  (...codes: readonly number[]): Answer =>
  (response, request) => {
    response.writeHead(codes[request] ?? codes.at(-1) ?? 200).end();
  };

/** Sends one message to a receiver that answers so, and says how often it was tried and what became of it. */
const trySending = async (answer: Answer, options: WebhookOptions = {}) => {
  await using receiver = await startReceiver(answer);
  const deadLetters = newFile();
  await sendAll(receiver.where, [told()], { deadLetters, ...options });
  const [letter] = await lettersIn(deadLetters);
  return { received: receiver.received, tries: receiver.received.length, letter };
};

describe('a message is tried again', () => {
  test.each([408, 409, 425, 429, 500, 502, 503, 504])('after the status %i', async (code) => {
    const { tries, letter } = await trySending(status(code, 200));
    expect(tries).toBe(2);
    expect(letter).toBeUndefined();
  });

  test('with the same id and body, signed anew', async () => {
    let seconds = 0;
    const now = () => {
      seconds += 1;
      return 1_700_000_000_000 + 1000 * seconds;
    };
    const { received } = await trySending(status(500, 500, 200), { now });
    const ids = received.map(({ headers }) => headers['webhook-id']);
    const times = received.map(({ headers }) => headers['webhook-timestamp']);
    expect(new Set(ids).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(times).size).toBe(3);
    for (const one of received) expect(verifiedByHand(one, SECRET)).toBe(true);
  });

  test('until the attempts are used up', async () => {
    const { tries, letter } = await trySending(status(500), { retries: 3 });
    expect(tries).toBe(4);
    expect(letter).toMatchObject({ failure: { code: 'status', status: 500 }, attempts: 4 });
  });

  test('after an answer that did not come in time', async () => {
    const { tries, letter } = await trySending(() => {}, { timeout: 30, retries: 1 });
    expect(tries).toBe(2);
    expect(letter).toMatchObject({ failure: { code: 'timeout' }, attempts: 2 });
  });

  test('after a connection that broke', async () => {
    const { tries, letter } = await trySending((response, request) => {
      if (request === 0) response.destroy();
      else response.writeHead(200).end();
    });
    expect(tries).toBe(2);
    expect(letter).toBeUndefined();
  });

  test('not before the receiver allows', async () => {
    const { received, tries } = await trySending((response, request) => {
      if (request === 0) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.writeHead(200).end();
    });
    expect(tries).toBe(2);
    expect((received[1]?.at ?? 0) - (received[0]?.at ?? 0)).toBeGreaterThanOrEqual(950);
  });
});

describe('a message is given up', () => {
  test.each([300, 301, 302, 307, 308, 400, 401, 403, 404, 405, 410, 413, 422])(
    'at once after the status %i',
    async (code) => {
      const { tries, letter } = await trySending(status(code, 200));
      expect(tries).toBe(1);
      expect(letter).toMatchObject({ failure: { code: 'status', status: code }, attempts: 1 });
    },
  );

  test('where the receiver sends it elsewhere: nothing goes there', async () => {
    await using elsewhere = await startReceiver();
    const { letter } = await trySending((response) => {
      response.writeHead(307, { location: elsewhere.where }).end();
    });
    expect(letter?.failure.status).toBe(307);
    expect(elsewhere.received).toEqual([]);
  });

  test('where the receiver asks for too long a wait', async () => {
    const { tries, letter } = await trySending((response) => {
      response.writeHead(503, { 'retry-after': '3600' }).end();
    });
    expect(tries).toBe(1);
    expect(letter?.failure).toEqual({ code: 'asked-to-wait', status: 503 });
  });

  test('by the receiver’s own clock, however wrong', async () => {
    const { tries, letter } = await trySending((response) => {
      const date = 'Mon, 20 Mar 2023 00:00:00 GMT';
      const after = 'Mon, 20 Mar 2023 01:00:00 GMT';
      response.writeHead(503, { date, 'retry-after': after }).end();
    });
    expect(tries).toBe(1);
    expect(letter?.failure).toEqual({ code: 'asked-to-wait', status: 503 });
  });

  test('with the others after so many in a row', async () => {
    await using receiver = await startReceiver(status(404));
    const deadLetters = newFile();
    const matters = Array.from({ length: 6 }, (_, index) => told({ id: `C-${index}` }));
    await sendAll(receiver.where, matters, { deadLetters, giveUpAfter: 2, concurrency: 1 });
    expect(receiver.received).toHaveLength(2);
    const codes = (await lettersIn(deadLetters)).map(({ failure }) => failure.code);
    expect(codes).toEqual(['status', 'status', ...Array<string>(4).fill('given-up')]);
  });

  test('when the run is stopped, also while it waits', async () => {
    await using receiver = await startReceiver(status(500));
    const deadLetters = newFile();
    const stop = new AbortController();
    const slow = { deadLetters, firstDelay: 60_000, longestDelay: 60_000 };
    const sink = await openSink(receiver.where, slow, stop);
    await sink.take(told({ id: 'C-1' }));
    await expect.poll(() => receiver.received.length).toBe(1);
    stop.abort();
    await sink.take(told({ id: 'C-2' }));
    await sink.close({ completed: false });
    expect(receiver.received).toHaveLength(1);
    const letters = await lettersIn(deadLetters);
    expect(letters.map(({ failure }) => failure)).toEqual([
      { code: 'aborted' },
      { code: 'aborted' },
    ]);
  });
});

describe('an endless answer', () => {
  test('is not read to its end', async () => {
    let chunks = 0;
    const { letter, tries } = await trySending((response) => {
      response.writeHead(200);
      const pour = () => {
        do chunks += 1;
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect(chunks).toBeLessThan(500);
    expect(tries).toBe(1);
    expect(letter).toBeUndefined();
  });
});

describe('a dead letter', () => {
  test('holds neither address nor secret, in a file that only its owner reads', async () => {
    await using receiver = await startReceiver(status(400));
    const deadLetters = newFile();
    await sendAll(receiver.where, [told()], { deadLetters, unit: 'county-zrzyj', under: [] });
    const text = await readFile(deadLetters, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      unit: 'county-zrzyj',
      message: { asOf: '2023-03-20' },
    });
    expect(text).not.toMatch(/127\.0\.0\.1|of-the-receiver|whsec|signature|不应出现/u);
    expect((await stat(deadLetters)).mode & 0o077).toBe(0);
  });

  test('for which there is no file is an error that says so, without address and secret', async () => {
    await using receiver = await startReceiver(status(400));
    const failed: unknown = await sendAll(receiver.where, [told()]).catch(
      (error: unknown) => error,
    );
    if (!(failed instanceof XinfangError)) throw failed;
    expect(failed.issues[0]).toMatchObject({
      code: 'webhook-undelivered',
      message: { en: '1 messages were neither delivered nor kept (status 400)' },
    });
    expect(JSON.stringify(failed)).not.toMatch(/127\.0\.0\.1|of-the-receiver|whsec/u);
  });

  test('that cannot be written is an error, too', async () => {
    await using receiver = await startReceiver(status(400));
    const gone = await mkdtemp(join(folder, 'gone-'));
    const deadLetters = join(gone, 'dead.jsonl');
    const sink = await openSink(receiver.where, { deadLetters });
    await rm(gone, { recursive: true });
    await sink.take(told());
    await expect(Promise.resolve(sink.close({ completed: true }))).rejects.toThrow(
      'neither delivered nor kept',
    );
  });
});

describe('the wait that a receiver asks for', () => {
  const now = () => Date.parse('2023-03-20T00:00:00Z');
  test.each([
    [null, 0],
    ['', 0],
    ['0', 0],
    ['12', 12_000],
    ['Mon, 20 Mar 2023 00:00:30 GMT', 30_000],
    ['Sun, 19 Mar 2023 00:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
  ])('%j is %i milliseconds', (header, expected) => {
    expect(waitAskedBy(header, now)).toBe(expected);
  });
});
