import type { Viewer } from '@xinfang/store';
import { expect, test } from 'vitest';
import { eyesOf, SERVICE_EYES } from './eyes.ts';

const viewer: Viewer = { body: 'xfj', barredFrom: ['xfj', '县'], seesUnstated: true };

test('the eyes of a body are told in settings that end with the transaction', () => {
  expect(eyesOf(viewer)).toBe(
    [
      "set local xinfang.eyes = 'body'",
      "set local xinfang.body = 'xfj'",
      'set local xinfang.barred = \'["xfj","县"]\'',
      "set local xinfang.unstated = 'on'",
    ].join('; '),
  );
});

test('who is barred from all is told so, and who may not see what is unstated', () => {
  const told = eyesOf({ body: 'xfj', barredFrom: 'all', seesUnstated: false });
  expect(told).toContain("set local xinfang.barred = 'all'; set local xinfang.unstated = 'off'");
});

test('the service sees all', () => {
  expect(eyesOf({ body: undefined, barredFrom: ['xfj'], seesUnstated: false })).toBe(SERVICE_EYES);
});

test.each(["'", "'; set local xinfang.eyes = 'service'; --", '\\', "\\'"])(
  'a body named %s says nothing else',
  (body) => {
    const told = eyesOf({ ...viewer, body, barredFrom: [body] });
    const quoted = told.replaceAll(/ +E?'(?:[^'\\]|''|\\\\)*'/gu, ' ?');
    expect(quoted).toBe(
      ['eyes', 'body', 'barred', 'unstated']
        .map((name) => `set local xinfang.${name} = ?`)
        .join('; '),
    );
  },
);
