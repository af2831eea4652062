import { expect, test } from 'vitest';
import { failureOf } from './failures.ts';

const serverError = (code: string): Error =>
  Object.assign(new Error('said by the server'), { code });

test.each([
  ['23505', { kind: 'unique' }],
  ['40001', { kind: 'collision' }],
  ['40P01', { kind: 'collision' }],
  ['55P03', { kind: 'medium', code: 'too-slow', retry: true }],
  ['53100', { kind: 'medium', code: 'full', retry: false }],
  ['53300', { kind: 'medium', code: 'unavailable', retry: true }],
  ['25006', { kind: 'medium', code: 'read-only', retry: true }],
  ['57014', { kind: 'medium', code: 'too-slow', retry: true }],
  ['57P01', { kind: 'medium', code: 'unavailable', retry: true }],
  ['08006', { kind: 'medium', code: 'unavailable', retry: true }],
  ['28P01', { kind: 'medium', code: 'unavailable', retry: false }],
  ['42P01', { kind: 'medium', code: 'schema', retry: false }],
  ['42501', { kind: 'medium', code: 'schema', retry: false }],
  ['XX001', { kind: 'medium', code: 'damaged', retry: false }],
  ['22P02', { kind: 'medium', code: 'defect', retry: false }],
  ['ECONNREFUSED', { kind: 'medium', code: 'unavailable', retry: true }],
  ['ECONNRESET', { kind: 'medium', code: 'unavailable', retry: true }],
])('the condition %s means %o', (code, failure) => {
  expect(failureOf(serverError(code))).toEqual(failure);
});

test.each([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'driver has already been destroyed',
])('“%s” means that there is no connection', (message) => {
  expect(failureOf(new Error(message))).toEqual({
    kind: 'medium',
    code: 'unavailable',
    retry: true,
  });
});

test.each([
  [new TypeError('x is not a function')],
  [new Error('the reckoning broke off')],
  [Object.assign(new Error('no such file'), { code: 'ERR_MODULE_NOT_FOUND' })],
  ['thrown text'],
  [undefined],
])('%o is not the medium’s', (error) => {
  expect(failureOf(error)).toBeUndefined();
});
