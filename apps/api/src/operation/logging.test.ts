import { check, constant, dictionary, letrec, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { LOG_FIELDS } from './log-fields.ts';
import { openLog } from './logging.ts';

const CANARY = '张三 510000199001011234 13800000000';

const lines = () => {
  const written: string[] = [];
  return { written, log: openLog({ logLevel: 'debug' }, { write: (line) => written.push(line) }) };
};

test('an event is told with the fields that are known', () => {
  const { written, log } = lines();
  log.info({ route: '/v1/cases/{id}', method: 'GET', status: 200, millis: 3.5 }, 'request-done');
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    level: 'info',
    event: 'request-done',
    route: '/v1/cases/{id}',
    method: 'GET',
    status: 200,
    millis: 3.5,
  });
});

test('a defect is told with where it happened', () => {
  const { written, log } = lines();
  const at = new Error(CANARY).stack?.split('\n').slice(1, 3) ?? [];
  log.error({ at, who: '0123456789012345' }, 'defect');
  log.error({ at: [...at, CANARY] }, 'defect');
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { at, who: '0123456789012345' },
    { event: 'defect' },
  ]);
  expect(written[1]).not.toContain('"at"');
});

test('an error is told by its kind and code, not by what it says', () => {
  const { written, log } = lines();
  const error = Object.assign(new TypeError(CANARY), { code: 'ECONNRESET', petitioner: CANARY });
  log.error(error, 'store-failed');
  log.error({ err: error, sink: 'duty' }, 'store-failed');
  log.error(error);
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'store-failed', errName: 'TypeError', errCode: 'ECONNRESET' },
    { event: 'store-failed', errName: 'TypeError', sink: 'duty' },
    { event: 'withheld', errName: 'TypeError' },
  ]);
  expect(written.join('')).not.toMatch(/张三|510000|1380000/u);
});

test('nothing of a request, a case or a sentence comes out, however it is logged', () => {
  const { written, log } = lines();
  log.info(
    { req: { headers: { authorization: CANARY }, url: `/v1/cases?q=${CANARY}` } },
    'request',
  );
  log.info({ case: { registration: { title: CANARY } }, route: CANARY, reqId: '13800000000' });
  log.info(`registered for ${CANARY}`);
  log.info('registered for %s', CANARY);
  log.info({}, 'registered-for %s', CANARY);
  log.child({ petitioner: CANARY, reqId: CANARY }).info('done');
  log.child({ reqId: 'req-1' }, { serializers: { reqId: () => CANARY } }).info('done');
  expect(written).toHaveLength(7);
  expect(written.join('')).not.toMatch(/张三|510000|1380000/u);
});

test('whatever object is logged under whatever name, what is planted in it stays there', () => {
  const planted = oneof(
    constant(CANARY),
    string().map((text) => `${text}张三${text}`),
  );
  const { thing } = letrec((tie) => ({
    thing: oneof({ maxDepth: 3 }, planted, dictionary(keys, tie('thing'))),
  }));
  const holds = property(dictionary(keys, thing), planted, (fields, text) => {
    const { written, log } = lines();
    log.warn(fields, text);
    log.child(fields).error(new Error(text), text);
    return !/张三|510000|1380000/u.test(written.join(''));
  });
  expect(check(holds)).toMatchObject({ failed: false });
});

const keys = oneof(
  string(),
  ...LOG_FIELDS.map((field) => constant(field)),
  constant('err'),
  constant('event'),
);
