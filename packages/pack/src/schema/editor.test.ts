import { describe, expect, test } from 'vitest';
import { filesIn } from '../../test/files-in.ts';
import { createEditor } from '../../test/json-editor.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import { loadPackOrThrow } from '../load.ts';
import { schemaOfPack } from './pack-schemas.ts';

const HOME = 'https://xinfang.example';
const files = filesIn(new URL('../../../../packs/national/', import.meta.url));
const pack = loadPackOrThrow([files]);

const general = createEditor(jsonSchemaOf('rule', HOME));
const editors = {
  rule: createEditor(schemaOfPack('rule', pack, { group: 'dispatch' })),
  deadline: createEditor(schemaOfPack('deadline', pack)),
  constraints: createEditor(schemaOfPack('constraints', pack)),
  test: createEditor(schemaOfPack('test', pack)),
} as const;

type Kind = keyof typeof editors;

/** A rule with one condition; `▮` is the cursor. */
const withLeaf = (leaf: string): string => `{ "conditions": { "all": [${leaf}] } }`;
const withPurpose = (rest: string): string => withLeaf(`{ "fact": "purpose", ${rest} }`);

describe('the editor completes', () => {
  test.each<[what: string, kind: Kind, written: string, offered: readonly string[]]>([
    ['facts', 'rule', withLeaf('{ "fact": ▮ }'), ['"purpose"', '"majorUrgent"', '"admission"']],
    ['facts inside quotes', 'rule', withLeaf('{ "fact": "▮" }'), ['"purpose"']],
    ['operators', 'rule', withPurpose('"operator": ▮'), ['"equal"', '"notIn"']],
    [
      'values of the chosen fact',
      'rule',
      withPurpose('"operator": "equal", "value": ▮'),
      ['"appeal"'],
    ],
    ['values in a list', 'rule', withPurpose('"operator": "in", "value": [▮]'), ['"appeal"']],
    [
      'true and false',
      'rule',
      withLeaf('{ "fact": "complex", "operator": "equal", "value": ▮ }'),
      ['true', 'false'],
    ],
    [
      'outcomes of the group of the folder',
      'rule',
      '{ "event": { "type": ▮ } }',
      ['"forward"', '"guide-judicial"', '"person-decides"'],
    ],
    ['named conditions', 'rule', withLeaf('{ "condition": ▮ }'), ['"petition-office"']],
    ['instruments', 'rule', '{ "basis": [{ "instrument": ▮ }] }', ['"xf22"', '"smp22"']],
    [
      'articles of the chosen instrument',
      'rule',
      '{ "basis": [{ "instrument": "smp22", "article": ▮ }] }',
      ['4', '5'],
    ],
    ['keys of a rule', 'rule', '{ ▮ }', ['id', 'label', 'conditions', 'event', 'basis', 'explain']],
    ['keys of a condition', 'rule', withLeaf('{ ▮ }'), ['all', 'any', 'not', 'condition', 'fact']],
    ['what is missing beside a fact', 'rule', withPurpose('▮'), ['operator', 'value']],
    [
      'units',
      'deadline',
      '{ "period": { "amount": 1, "unit": ▮ } }',
      ['"day"', '"workday"', '"month"', '"year"'],
    ],
    ['examples of what is not listed', 'deadline', '{ "bearer": ▮ }', ['"petition-office"']],
    ['start events', 'deadline', '{ "start": { "event": ▮ } }', ['"receipt"', '"accepted"']],
    ['fulfilling events', 'deadline', '{ "fulfilledBy": [▮] }', ['"replied"']],
    [
      'fields of an event',
      'deadline',
      '{ "start": { "event": "dispatched", "where": { ▮ } } }',
      ['mode', 'to', 'reportDueOn'],
    ],
    [
      'values of a field',
      'deadline',
      '{ "fulfilledBy": [{ "event": "delivered", "where": { "document": ▮ } }] }',
      ['"opinion"', '"review"'],
    ],
    [
      'facts of a case',
      'test',
      '{ "cases": [{ "given": { "case": { "facts": { ▮ } } } }] }',
      ['purpose'],
    ],
    [
      'values of a fact of a case',
      'test',
      '{ "cases": [{ "given": { "case": { "facts": { "purpose": ▮ } } } }] }',
      ['"appeal"'],
    ],
    [
      'outcomes of a case',
      'test',
      '{ "cases": [{ "expect": { "outcomes": { "dispatch": ▮ } } }] }',
      ['"forward"'],
    ],
    [
      'deadlines of a case',
      'test',
      '{ "cases": [{ "expect": { "deadlines": { ▮ } } }] }',
      ['xf22.dispatch'],
    ],
  ])('%s', async (_, kind, written, offered) => {
    expect(await editors[kind].labels(written)).toEqual(expect.arrayContaining([...offered]));
  });

  test('not what does not belong there', async () => {
    expect(await editors.rule.labels(withPurpose('"operator": "equal", "value": ▮'))).toEqual(
      ['suggestion', 'accusation', 'appeal', 'other'].map((value) => `"${value}"`),
    );
    expect(await editors.rule.labels(withLeaf('{ "fact": ▮ }'))).not.toContain('"procedure"');
    expect(
      await editors.constraints.labels('{ "constraints": [{ "never": { "fact": ▮ } }] }'),
    ).not.toContain('"admission"');
    expect(await editors.rule.labels('{ "event": { "type": ▮ } }')).not.toContain('"accept"');
  });

  test('a whole rule and a whole condition', async () => {
    const [rule] = await editors.rule.complete('▮');
    expect(rule?.insertText).toContain('"conditions"');
    expect(await editors.rule.labels(withLeaf('▮'))).toContain('比较一个事实 · a test of one fact');
  });

  test('operators and events without a pack too', async () => {
    expect(await general.labels(withPurpose('"operator": ▮'))).toContain('"equal"');
    expect(
      await createEditor(jsonSchemaOf('deadline', HOME)).labels('{ "fulfilledBy": [▮] }'),
    ).toContain('"replied"');
  });

  test('and shows the meaning of each in both languages', async () => {
    const offered = await editors.rule.complete(withLeaf('{ "fact": ▮ }'));
    for (const { label, documentation } of offered)
      expect([label, JSON.stringify(documentation)]).toEqual([
        label,
        expect.stringMatching(/\p{Script=Han}.*[a-z]/u),
      ]);
  });
});

describe('the editor shows on hover', () => {
  test.each<[what: string, written: string, zh: string, en: string]>([
    ['a fact', withLeaf('{ "fact": "pur▮pose" }'), '信访目的', 'Purpose'],
    ['a value', withPurpose('"operator": "equal", "value": "app▮eal"'), '申诉求决', 'Appeal'],
    ['an operator', withPurpose('"operator": "not▮In"'), '不是其中任何一个', 'is none of a list'],
    ['an outcome', '{ "event": { "type": "for▮ward" } }', '转送', 'orward'],
    [
      'an article, as a gist',
      '{ "basis": [{ "instrument": "xf22", "article": 2▮2 }] }',
      '摘要，非法条原文',
      'a gist',
    ],
    ['a key', '{ "prio▮rity": 1 }', '数字大的先看', 'Higher goes first'],
    [
      'a key whose value is a text',
      '{ "exp▮lain": { "zh": "", "en": "" } }',
      '理由',
      'Explanation',
    ],
  ])('%s', async (_, written, zh, en) => {
    const shown = await editors.rule.hover(written);
    expect(shown).toContain(zh);
    expect(shown).toContain(en);
  });
});

const ASSIGN = 'rules/dispatch/dispatch.assign.json';
const CONCLUDE = 'deadlines/xf22.conclude.json';

/** A file of the national pack with one thing in it changed. */
const changed = (path: string, from: string, to: string): string => {
  const written = files[path] ?? '';
  if (!written.includes(from)) throw new Error(`${path} has no ${from}`);
  return written.replace(from, to);
};

describe('the editor underlines', () => {
  test('nothing in a file without a slip', async () => {
    expect(await editors.rule.squiggles(files[ASSIGN] ?? '')).toEqual([]);
    expect(await editors.deadline.squiggles(files[CONCLUDE] ?? '')).toEqual([]);
  });

  test.each<[what: string, kind: Kind, path: string, from: string, to: string, text: string]>([
    ['an unknown key', 'rule', ASSIGN, '"priority"', '"priorty"', '"priorty"'],
    [
      'an unknown fact',
      'rule',
      ASSIGN,
      '"feedbackRequired"',
      '"feedbakRequired"',
      '"feedbakRequired"',
    ],
    [
      'an unknown operator',
      'rule',
      ASSIGN,
      '"operator": "equal"',
      '"operator": "equals"',
      '"equals"',
    ],
    [
      'an operator of another type',
      'rule',
      ASSIGN,
      '"operator": "equal"',
      '"operator": "lessThan"',
      '"lessThan"',
    ],
    ['a value of another type', 'rule', ASSIGN, '"value": true', '"value": "true"', '"true"'],
    [
      'a value outside of the domain',
      'rule',
      ASSIGN,
      '"same-level"',
      '"same-levle"',
      '"same-levle"',
    ],
    [
      'a scalar where a list is wanted',
      'rule',
      ASSIGN,
      '["same-level", "subordinate"]',
      '"subordinate"',
      '"subordinate"',
    ],
    ['an unknown outcome', 'rule', ASSIGN, '"type": "assign"', '"type": "asign"', '"asign"'],
    [
      'an outcome of another group',
      'rule',
      ASSIGN,
      '"type": "assign"',
      '"type": "accept"',
      '"accept"',
    ],
    ['an unknown instrument', 'rule', ASSIGN, '"xf22"', '"xf23"', '"xf23"'],
    ['an unknown article', 'rule', ASSIGN, '"article": 22', '"article": 222', '222'],
    [
      'an unknown named condition',
      'rule',
      ASSIGN,
      '"petition-office"',
      '"petition-ofice"',
      '"petition-ofice"',
    ],
    ['a wrong unit', 'deadline', CONCLUDE, '"unit": "day"', '"unit": "days"', '"days"'],
    ['an unknown event', 'deadline', CONCLUDE, '"replied"', '"replyed"', '"replyed"'],
    [
      'an empty list',
      'deadline',
      CONCLUDE,
      '"fulfilledBy": ["replied", "mediated", "closed"]',
      '"fulfilledBy": []',
      '[]',
    ],
  ])('%s, where it stands', async (_, kind, path, from, to, text) => {
    const found = await editors[kind].squiggles(changed(path, from, to));
    expect(new Set(found.map((each) => each.text))).toEqual(new Set([text]));
  });

  test('an empty any', async () => {
    const written = JSON.stringify({ ...JSON.parse(files[CONCLUDE] ?? ''), when: { any: [] } });
    expect(await editors.deadline.squiggles(written)).toMatchObject([{ text: '[]' }]);
  });

  test('a second connective', async () => {
    const when = { all: [{ condition: 'organ' }], any: [{ condition: 'organ' }] };
    const written = JSON.stringify({ ...JSON.parse(files[CONCLUDE] ?? ''), when });
    expect(await editors.deadline.squiggles(written)).toMatchObject([{ text: '"any"' }]);
  });
});
