import { EVENT_TYPES, type EventType } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { fieldsOfEvent, kindOfPlace } from '../draft/case-places.ts';
import { HEADER_WORDS } from './header-words.ts';
import { normalName } from './name-index.ts';
import { eventTargetOf } from './target.ts';

const wordsOf = (text: string | undefined): readonly string[] => text?.split(' ') ?? [];
const written = HEADER_WORDS.flatMap(({ names, days }) => [...wordsOf(names), ...wordsOf(days)]);

describe('the dictionary of names of columns', () => {
  test('knows more Chinese names than an office could think of', () => {
    expect(written.filter((name) => /\p{Script=Han}/u.test(name)).length).toBeGreaterThan(1000);
  });

  test('has no name twice, as then one place would silently win', () => {
    const names = HEADER_WORDS.flatMap(({ names: whole, days }) => [
      ...new Set([
        ...wordsOf(whole).map(normalName),
        ...wordsOf(days).map((stem) => normalName(`${stem}日期`)),
      ]),
    ]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names).not.toContain('');
  });

  const targets = [...new Set(HEADER_WORDS.flatMap(({ to }) => to))];
  const elsewhere = ['identity', 'unused', 'repeat-flag', 'backlog-flag'];
  const steps = ['events.any.on', 'events.any.type'];

  test.each(targets.filter((target) => ![...elsewhere, ...steps].includes(target)))(
    'leads to a place that a case has: %s',
    (target) => {
      const event = eventTargetOf(target);
      if (event === undefined) expect(kindOfPlace(target)).toBeDefined();
      else {
        expect(EVENT_TYPES).toContain(event.event);
        expect(['on', ...Object.keys(fieldsOfEvent(event.event as EventType))]).toContain(
          event.field,
        );
      }
    },
  );

  test('leads to every type of event', () => {
    const told = new Set(targets.map((target) => eventTargetOf(target)?.event));
    expect(EVENT_TYPES.filter((type) => !told.has(type))).toEqual([]);
  });
});
