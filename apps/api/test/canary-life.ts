import { expect } from 'vitest';
import { matter } from './matters.ts';
import { at, type World } from './world.ts';

/** Values that stand nowhere else: wherever one is found, identity or text lies open. */
const CANARIES = {
  name: '金丝雀甲',
  idNumber: '110101199001017Q3K',
  phone: '1397Q3K0001',
  address: '金丝雀巷7号',
  title: '金丝雀题目',
  text: '金丝雀正文',
  laterName: '金丝雀乙',
  laterId: '110101199001018W4L',
  laterText: '金丝雀改文',
};

const { name, idNumber, phone, address, title, text, laterName, laterId, laterText } = CANARIES;
const person = { name, idNumber, phone, address };
const OFFICE = 'wangshu-xfj';
const UNIT = 'wangshu-zrzyj';

/** Cases that live through everything by which identity and text come in, each request also sent again. */
export const liveWithCanaries = async (world: World, ids: readonly string[]): Promise<void> => {
  let sent = 0;
  const send = async (
    who: string,
    method: 'POST' | 'PATCH',
    url: string,
    body: unknown,
    etag?: string,
  ) => {
    sent += 1;
    const headers = {
      'idempotency-key': `${who}-${ids[0]}-${sent}`,
      ...(etag === undefined ? {} : { 'if-match': etag }),
    };
    const answers = [
      await world.ask(who, method, url, { body, headers }),
      await world.ask(who, method, url, { body, headers }),
    ];
    return answers[0] ?? expect.fail('no answer');
  };
  const clerk = at('clerk', OFFICE);
  for (const id of ids) {
    const url = `/v1/cases/${encodeURIComponent(id)}`;
    const day = world.clock.today();
    let etag = '"0"';
    const must = async (who: string, method: 'POST' | 'PATCH', path: string, body: unknown) => {
      const answer = await send(who, method, path, body, etag);
      expect([answer.statusCode, answer.statusCode < 300 ? '' : answer.body]).toEqual([
        answer.statusCode,
        '',
      ]);
      etag = answer.headers.etag ?? etag;
    };
    const registration = { title, text, petitioners: { count: 1, people: [person] } };
    await must(clerk, 'POST', '/v1/cases', matter({ id, registration }));
    const later = { name: laterName, idNumber: laterId };
    const change = { text: laterText, petitioners: { people: [person, later] } };
    await must(clerk, 'PATCH', url, { registration: change, reason: '更正' });
    await must(clerk, 'POST', `${url}/events`, {
      type: 'dispatched',
      on: day,
      mode: 'forward',
      to: UNIT,
    });
    const unit = at('handler', UNIT);
    await must(unit, 'POST', `${url}/events`, { type: 'unit-received', on: day, unit: UNIT });
    await must(clerk, 'POST', `${url}/identity-openings`, { purpose: '电话核实' });
    await must(clerk, 'POST', '/v1/own-data-requests', { person, verifiedBy: '窗口核验' });
    await world.ask(clerk, 'GET', url);
    // What is refused, and what is looked for in vain, leaves nothing either.
    await send(clerk, 'PATCH', url, { registration: { [name]: null }, reason: '更正' }, etag);
    await send(clerk, 'PATCH', url, { facts: { [name]: null }, reason: '更正' }, etag);
    await send(clerk, 'POST', '/v1/cases', matter({ id, registration }));
    await world.ask(at('clerk', 'wangshu-zjj'), 'GET', `/v1/cases/${encodeURIComponent(name)}`);
    await world.ask(clerk, 'GET', `/v1/cases?township=${encodeURIComponent(name)}`);
  }
  await send(at('head', OFFICE), 'POST', '/v1/runs', { asOf: world.clock.today(), ids: true });
};

/** Each value as it might lie in a file: in both widths, escaped, in hex, and in base64 wherever it begins. */
const spellings = (value: string): readonly (readonly [string, Buffer])[] => {
  const bytes = Buffer.from(value, 'utf8');
  const escaped = value.replaceAll(
    /[^ -~]/gu,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const based = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  return [
    ['as it is', bytes],
    ['in UTF-16', Buffer.from(value, 'utf16le')],
    ['escaped', Buffer.from(escaped)],
    ['in hex', Buffer.from(bytes.toString('hex'))],
    ...based.map((each) => ['in base64', Buffer.from(each)] as const),
  ];
};

/** Which of the values lie open in some bytes, and how. */
export const canariesIn = (bytes: Buffer): string[] =>
  Object.entries(CANARIES).flatMap(([field, value]) =>
    spellings(value)
      .filter(([, spelt]) => bytes.includes(spelt))
      .map(([how]) => `${field} ${how}`),
  );
