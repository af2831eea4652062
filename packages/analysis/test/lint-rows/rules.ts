import { changed } from '../../../pack/test/small-pack.ts';
import { GROUPS, is, label, law, noConflict, REFUSE, type Row, refusing, rule } from './row.ts';

/** Rules that never decide, or against each other. */
export const RULES: readonly Row[] = [
  [
    'a rule behind one that says otherwise',
    rule('gate', 'gate.late', {
      event: { type: 'accept' },
      priority: 5,
      conditions: { all: [is('settled', true)] },
    }),
    ['rule-unreachable', 'rules/gate/gate.late.json', '{'],
  ],
  [
    'a rule behind several that together cover it',
    Object.assign(
      {},
      ...['plain', 'other', 'odd'].map((kind) =>
        rule('gate', `gate.${kind}`, {
          event: { type: 'accept' },
          priority: 20,
          conditions: { all: [is('kind', kind)] },
        }),
      ),
    ),
    ['rule-subsumed', 'rules/gate/gate.accept.json', '{'],
    ['rule-unreachable', REFUSE, '{'],
  ],
  [
    'a rule behind a wider one of the same outcome',
    rule('gate', 'gate.again', {
      ...refusing,
      priority: 5,
      conditions: { all: [is('settled', true), is('kind', 'plain')] },
    }),
    ['rule-subsumed', 'rules/gate/gate.again.json', '{'],
  ],
  [
    'rules of one priority that say different things',
    rule('gate', 'gate.tie', {
      event: { type: 'accept' },
      priority: 9,
      conditions: { all: [is('kind', 'plain')] },
    }),
    ['rules-tie', 'rules/gate/gate.tie.json', '{'],
  ],
  [
    'a rule of one priority that never comes first',
    rule('gate', 'gate.tie', {
      event: { type: 'accept' },
      priority: 9,
      conditions: { all: [is('settled', true)] },
    }),
    ['rules-tie', 'rules/gate/gate.tie.json', '{'],
  ],
  [
    'rules that can hold together',
    {
      ...noConflict,
      ...rule('way', 'way.urgent', {
        event: { type: 'special' },
        conditions: { all: [{ condition: 'admitted' }, is('urgent', true)] },
      }),
    },
    ['rules-conflict', 'rules/way/way.urgent.json', '{'],
  ],
  [
    'rules that can hold together, where only others may',
    {
      ...changed(
        GROUPS,
        ['groups', 0, 'outcomes'],
        [
          { value: 'none', label, empty: true, mayConflict: true },
          { value: 'ordinary', label, mayConflict: true },
          { value: 'special', label },
        ],
      ),
      ...rule('way', 'way.urgent', {
        event: { type: 'special' },
        conditions: { all: [{ condition: 'admitted' }, is('urgent', true)] },
      }),
    },
    ['rules-conflict', 'rules/way/way.urgent.json', '{'],
  ],
  [
    'a rule that never holds alone',
    rule('way', 'way.urgent', {
      event: { type: 'special' },
      conditions: { all: [{ condition: 'admitted' }, is('kind', 'plain'), is('urgent', true)] },
    }),
    ['rule-always-conflicts', 'rules/way/way.urgent.json', '{'],
  ],
  [
    'a rule with another outcome for the very same matters',
    {
      ...noConflict,
      ...rule('way', 'way.twin', {
        event: { type: 'special' },
        conditions: { condition: 'plain-and-admitted' },
      }),
    },
    ['rule-always-conflicts', 'rules/way/way.twin.json', '{'],
  ],
  [
    'a narrower rule of the same outcome',
    rule('marks', 'marks.urgent-plain', {
      event: { type: 'report' },
      basis: law(4),
      conditions: { all: [is('urgent', true), is('kind', 'plain')] },
    }),
    ['rule-subsumed', 'rules/marks/marks.urgent-plain.json', '{'],
  ],
  [
    'a narrower rule of the same outcome with a basis of its own',
    rule('marks', 'marks.urgent-plain', {
      event: { type: 'report' },
      basis: law(5),
      conditions: { all: [is('urgent', true), is('kind', 'plain')] },
    }),
    ['rule-only-adds-basis', 'rules/marks/marks.urgent-plain.json', '{'],
  ],
];
