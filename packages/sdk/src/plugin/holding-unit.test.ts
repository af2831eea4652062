import { parseCase } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { holdingUnit } from './holding-unit.ts';
import { type MatterView, SIGHTS, type Sight, viewOf } from './matter-view.ts';

const matterWith = (
  events: readonly Readonly<Record<string, unknown>>[],
  granted: readonly Sight[] = SIGHTS,
): MatterView =>
  viewOf(parseCase(caseJson({ events, registration: { unit: 'first' } })), {}, new Set(granted));

const sent = (on: string, to: string) => ({ type: 'dispatched', on, to });
const corrects = (on: string, event: number, field: string, to: string) => ({
  type: 'corrected',
  on,
  event,
  field,
  to,
});

describe('the unit in whose hands a matter is', () => {
  test.each<[string, readonly Readonly<Record<string, unknown>>[], string]>([
    ['that of the registration before all', [], 'first'],
    ['the one to which it was sent', [sent('2023-03-02', 'b')], 'b'],
    ['the last of several', [sent('2023-03-05', 'c'), sent('2023-03-02', 'b')], 'c'],
    [
      'the one that accepted it',
      [sent('2023-03-02', 'b'), { type: 'accepted', on: '2023-03-04', unit: 'c' }],
      'c',
    ],
    ['not one of a later day', [sent('2023-03-02', 'b'), sent('2024-03-02', 'c')], 'b'],
    [
      'the one before, where a sending names none',
      [sent('2023-03-02', 'b'), { type: 'dispatched', on: '2023-03-03' }],
      'b',
    ],
    [
      'the one of a correction',
      [sent('2023-03-02', 'b'), corrects('2023-03-03', 0, 'to', 'c')],
      'c',
    ],
    [
      'not that of a correction yet to come',
      [sent('2023-03-02', 'b'), corrects('2024-03-03', 0, 'to', 'c')],
      'b',
    ],
    [
      'the one of a correction as it was corrected',
      [
        sent('2023-03-02', 'b'),
        corrects('2023-03-03', 0, 'to', 'c'),
        corrects('2023-03-04', 1, 'to', 'd'),
      ],
      'd',
    ],
    [
      'the later one, where a correction moves a day',
      [
        sent('2023-03-02', 'b'),
        sent('2023-03-05', 'c'),
        corrects('2023-03-06', 0, 'on', '2023-03-06'),
      ],
      'b',
    ],
  ])('is %s', (_, events, unit) => {
    expect(holdingUnit(matterWith(events), '2023-12-31')).toBe(unit);
  });

  test('is the last that is told, where what corrects a correction is not', () => {
    const events = [
      sent('2023-03-02', 'b'),
      corrects('2023-03-03', 0, 'to', 'c'),
      corrects('2023-03-04', 1, 'to', 'd'),
    ];
    expect(holdingUnit(matterWith(events, []), '2023-12-31')).toBe('b');
  });
});
