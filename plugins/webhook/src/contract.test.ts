import { testPlugin } from '@xinfang/testing';
import { afterAll } from 'vitest';
import { QUICK } from '../test/matters.ts';
import { startReceiver } from '../test/receiver.ts';
import { register } from '../test/register.ts';
import { webhook } from './index.ts';

const receiver = await startReceiver();
const broken = await startReceiver((response) => {
  response.writeHead(400).end();
});
afterAll(async () => {
  await receiver[Symbol.asyncDispose]();
  await broken[Symbol.asyncDispose]();
});

const options = { unit: 'county-zrzyj', under: ['county'], unclassified: 'send' } as const;

testPlugin(webhook({ ...QUICK, ...options }), {
  matters: register(),
  places: { 'sinks.due-days': { where: receiver.where, broken: broken.where } },
});
