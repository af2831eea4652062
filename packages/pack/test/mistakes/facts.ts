import { changed } from '../small-pack.ts';
import { FACTS, GROUPS, type Row } from './row.ts';

/** Facts without a domain, a source or a right to be one. */
export const FACT_ROWS: readonly Row[] = [
  ['bounds upside down', changed(FACTS, ['facts', 3, 'min'], 2000), 'span-reversed', FACTS, '2000'],
  [
    'a value twice',
    changed(FACTS, ['facts', 0, 'values', 1, 'value'], 'plain'),
    'duplicate-id',
    FACTS,
    '"plain"',
  ],
  [
    'a default outside',
    changed(FACTS, ['facts', 0, 'default'], 'plane'),
    'default-outside-domain',
    FACTS,
    '"plane"',
  ],
  [
    'a person’s name as source',
    changed(FACTS, ['facts', 3, 'derive', 'from'], 'registration.petitioners.people'),
    'private-path',
    FACTS,
    '"registration.petitioners.people"',
  ],
  [
    'the letter’s text as source',
    changed(FACTS, ['facts', 3, 'derive', 'from'], 'registration.text'),
    'private-path',
    FACTS,
    '"registration.text"',
  ],
  [
    'an unknown source',
    changed(FACTS, ['facts', 3, 'derive', 'from'], 'registration.chanel'),
    'unknown-path',
    FACTS,
    '"registration.chanel"',
    'registration.channel',
  ],
  [
    'presence of a number',
    changed(FACTS, ['facts', 3, 'derive', 'as'], 'present'),
    'wrong-type',
    FACTS,
    '"integer"',
  ],
  [
    'a derived judgement',
    changed(FACTS, ['facts', 3, 'judgement'], true),
    'judgement-derived',
    FACTS,
    '{',
  ],
  [
    'a label that scores',
    changed(FACTS, ['facts', 0, 'label', 'en'], 'Petitioner risk score'),
    'about-a-person',
    FACTS,
    '"Petitioner risk score"',
  ],
  [
    'a value that labels',
    changed(FACTS, ['facts', 0, 'values', 1, 'label', 'zh'], '缠访'),
    'about-a-person',
    FACTS,
    '"缠访"',
  ],
  [
    'an outcome that labels',
    changed(GROUPS, ['groups', 2, 'outcomes', 1, 'label', 'zh'], '重点人员'),
    'about-a-person',
    GROUPS,
    '"重点人员"',
  ],
];
