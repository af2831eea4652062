import { changed } from '../../../pack/test/small-pack.ts';
import { FACT, FINISH, GROUPS, is, label, law, NAMED, now, type Row } from './row.ts';

/** What nothing uses, and texts in the wrong language. */
export const OTHERS: readonly Row[] = [
  [
    'a fact that nothing reads',
    changed('facts.json', ['facts', 5], FACT),
    ['unused-fact', 'facts.json', '"spare"'],
  ],
  [
    'a named condition that nothing uses',
    changed(NAMED, ['conditions', 2], { id: 'spare', label, conditions: is('kind', 'plain') }),
    ['unused-condition', NAMED, '"spare"'],
  ],
  [
    'an outcome that nothing gives',
    changed(GROUPS, ['groups', 2, 'outcomes', 2], { value: 'spare', label }),
    ['unused-outcome', GROUPS, '"spare"'],
  ],
  [
    'a warning that nothing gives',
    changed('warnings.json', ['warnings', 2], {
      id: 'spare',
      severity: 'info',
      text: label,
      effective: now,
      basis: law(5),
    }),
    ['unused-warning', 'warnings.json', '"spare"'],
  ],
  [
    'Chinese under en',
    changed(FINISH, ['label', 'en'], '办结'),
    ['text-in-other-language', FINISH, '"办结"'],
  ],
  [
    'a text of blanks',
    changed(FINISH, ['label', 'zh'], ' \u3000'),
    ['empty-text', FINISH, '" \u3000"'],
  ],
  [
    'English under zh',
    changed(GROUPS, ['groups', 0, 'outcomes', 1, 'label'], { zh: 'Passed on', en: 'Passed on' }),
    ['text-in-other-language', GROUPS, '"Passed on"'],
  ],
];
