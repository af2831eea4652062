import { expect, expectTypeOf, test } from 'vitest';
import { definePlugin, type Plugin } from './plugin.ts';

const BASE = { name: 'county-x/registry', version: '1.0.0', apiVersion: 1 } as const;

test('a plugin is given back as it is, with what it is known to hold', () => {
  const plugin = definePlugin({ ...BASE, facts: { remit: async () => 'own' } });
  expect(plugin.facts.remit).toBeTypeOf('function');
  expectTypeOf(plugin).toExtend<Plugin>();
  expectTypeOf(plugin.name).toEqualTypeOf<'county-x/registry'>();
});

test('what a plugin is given is typed without being said', () => {
  definePlugin({
    ...BASE,
    facts: {
      remit: async (matter, { signal }) => {
        expectTypeOf(matter.registration.petitioners.count).toBeNumber();
        expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
        return undefined;
      },
      complex: { derive: ({ facts }) => facts['purpose'] === 'appeal' },
    },
  });
});

test('an operator is typed by what it takes', () => {
  const label = { zh: '标签', en: 'label' };
  definePlugin({
    ...BASE,
    operators: {
      between: {
        label,
        takes: 'list',
        on: ['integer'],
        test: (fact, [from, to]) =>
          [fact, from, to].every((each) => typeof each === 'number') &&
          fact !== to &&
          fact !== from,
      },
      like: { label, takes: 'scalar', on: ['enum'], test: (fact, value) => fact === value },
    },
  });
  expect(true).toBe(true);
});

test('a mistake is told at its member', () => {
  // @ts-expect-error no such member
  definePlugin({ ...BASE, fact: {} });
  // @ts-expect-error no such sight
  definePlugin({ ...BASE, sees: ['everything'] });
  // @ts-expect-error a derived fact is given at once
  definePlugin({ ...BASE, facts: { remit: { derive: async () => 'own' } } });
  // @ts-expect-error an operator is told which facts it is for
  definePlugin({ ...BASE, operators: { like: { test: () => true } } });
  expect(true).toBe(true);
});
