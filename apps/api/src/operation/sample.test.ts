import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleRefusal, startSample } from './sample.ts';

const CURL = /^curl -sS '(?<url>[^']+)'/u;
const BODY = / -d '(?<body>[^']+)'$/u;

/** Does what a printed line of curl does. */
const sending = async (line: string, key: string): Promise<{ status: number; body: unknown }> => {
  const url = CURL.exec(line)?.groups?.['url'] ?? '';
  const body = BODY.exec(line)?.groups?.['body'];
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
  return { status: answer.status, body: await answer.json() };
};

const ASSESSED = z.object({ deadlines: z.array(z.object({ id: z.string(), dueOn: z.string() })) });
const RATES = z.object({ rows: z.object({ cases: z.number() }), indicators: z.array(z.unknown()) });

test('the sample starts, and the three requests that it prints work as they stand', async () => {
  const said: string[] = [];
  const sample = await startSample({ port: 0, say: (text) => said.push(text) });
  try {
    const lines = said.join('\n').split('\n');
    const key = /^export KEY='(?<key>[^']+)'$/mu.exec(said.join('\n'))?.groups?.['key'] ?? '';
    const [register = '', assessment = '', rates = ''] = lines.filter((line) => CURL.test(line));
    expect((await sending(register, key)).status).toBe(201);
    const assessed = ASSESSED.parse((await sending(assessment, key)).body);
    expect(assessed.deadlines.map(({ id }) => id)).toContain('xf22.dispatch');
    const counted = RATES.parse((await sending(rates, key)).body);
    expect(counted.rows.cases).toBeGreaterThan(200);
    expect(counted.indicators.length).toBeGreaterThan(2);
  } finally {
    expect(await sample.stop()).toBe(true);
  }
});

test.each([
  [{ XINFANG_STORE: 'sqlite:x.db' }, 'XINFANG_STORE'],
  [{ XINFANG_STORE_FILE: '/run/store' }, 'XINFANG_STORE_FILE'],
  [{ NODE_ENV: 'production' }, 'NODE_ENV'],
])('with %o the sample does not start', (environment, named) => {
  expect(sampleRefusal(environment)).toContain(named);
});

test('with nothing set it does', () => {
  expect(sampleRefusal({})).toBeUndefined();
});
