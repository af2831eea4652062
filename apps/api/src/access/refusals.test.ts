import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { foreignBody, noSuchKey, roleTooHigh, wrongExpiry, wrongLabel } from './key-refusals.ts';
import { ACCESS_CODES, issuerUnreachable, refuseAccess } from './refusals.ts';

const ALL = [
  ...ACCESS_CODES.map(refuseAccess),
  issuerUnreachable(),
  ...[noSuchKey, foreignBody, roleTooHigh, wrongExpiry, wrongLabel].map((refuse) => refuse()),
];

test('each refusal has its status, its code and, where credentials are asked for, a challenge', () => {
  expect(
    ALL.map(({ data }) => `${data.status} ${data.code} ${data.more?.['challenge'] ?? '-'}`),
  ).toEqual([
    '401 no-credentials Bearer realm="xinfang"',
    '401 bad-token Bearer realm="xinfang", error="invalid_token"',
    '401 expired-token Bearer realm="xinfang", error="invalid_token"',
    '401 bad-key Bearer realm="xinfang", error="invalid_token"',
    '403 no-role Bearer realm="xinfang", error="insufficient_scope"',
    '403 unknown-body Bearer realm="xinfang", error="insufficient_scope"',
    '403 not-permitted Bearer realm="xinfang", error="insufficient_scope"',
    '503 issuer-unreachable -',
    '404 key-not-found -',
    '403 foreign-body -',
    '403 role-too-high -',
    '422 key-expiry -',
    '422 key-label -',
  ]);
});

test('each refusal says in both languages what it is and what helps', () => {
  for (const refusal of ALL) {
    expect(refusal).toBeInstanceOf(Refusal);
    const { title, hint, code } = refusal.data;
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    for (const text of [title, hint]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
      expect(text?.en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  }
});
