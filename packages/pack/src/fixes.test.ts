import { describe, expect, test } from 'vitest';
import { changed, type PackTree, SMALL_PACK, smallPack } from '../test/small-pack.ts';
import { loadPack } from './load.ts';

const RULE = 'rules/marks/marks.report.json';
const FINISH = 'deadlines/finish.json';
const ASK = 'deadlines/ask.json';
const leaf = (rest: object): PackTree =>
  changed(RULE, ['conditions'], {
    all: [{ fact: 'kind', operator: 'equal', value: 'plain', ...rest }],
  });
const basis = (rest: object): PackTree =>
  changed(FINISH, ['basis', 0], { instrument: 'new-law', article: 5, confidence: 'H', ...rest });

const fixOf = (files: Parameters<typeof loadPack>[0][number], code: string): string | undefined => {
  const found = loadPack([files]).diagnostics.find((each) => each.code === code);
  if (found === undefined) throw new Error(`${code} is not told`);
  return found.fix?.replacement;
};

describe('a diagnostic comes with a change where only one thing can have been meant', () => {
  test.each([
    ['a fact', leaf({ fact: 'knid' }), 'unknown-fact', '"kind"'],
    ['an operator', leaf({ operator: 'Equal' }), 'unknown-operator', '"equal"'],
    ['a value', leaf({ value: 'plian' }), 'value-outside-domain', '"plain"'],
    ['true in quotes', leaf({ fact: 'urgent', value: 'true' }), 'value-outside-domain', 'true'],
    ['a number in quotes', leaf({ fact: 'heads', value: '5' }), 'value-outside-domain', '5'],
    ['one value for a list', leaf({ operator: 'in' }), 'operator-wants-list', '["plain"]'],
    ['a list of one value', leaf({ value: ['plain'] }), 'operator-wants-scalar', '"plain"'],
    ['a word of the format', changed(FINISH, ['roll'], 'stirct'), 'bad-value', '"strict"'],
    ['an instrument', basis({ instrument: 'newlaw' }), 'unknown-instrument', '"new-law"'],
  ])('%s', (_, changes, code, replacement) => {
    expect(fixOf(smallPack(changes), code)).toBe(replacement);
  });

  test.each([
    ['，', ','],
    ['：', ':'],
    ['｛', '{'],
    ['］', ']'],
  ])('the full-width mark %s', (mark, replacement) => {
    const text = { ',': '{"a": 1，}', ':': '{"a"：1}', '{': '｛"a": 1}', ']': '{"a": [1］}' }[
      replacement
    ];
    expect(text).toContain(mark);
    expect(fixOf({ ...smallPack(), 'facts.json': text ?? '' }, 'json-syntax')).toBe(replacement);
  });
});

describe('a diagnostic comes without a change', () => {
  test.each([
    ['where nothing is near', leaf({ fact: 'colour' }), 'unknown-fact'],
    [
      'where several values stand for one',
      leaf({ value: ['plain', 'odd'] }),
      'operator-wants-scalar',
    ],
    [
      'where a quoted number is out of bounds',
      leaf({ fact: 'heads', value: '5000' }),
      'value-outside-domain',
    ],
    ['where a confidence is none of law', basis({ confidence: 'L' }), 'bad-value'],
    [
      'where another number was written',
      {
        ...basis({ instrument: 'law-21' }),
        'instruments/law-22.json': {
          ...(SMALL_PACK['instruments/new-law.json'] as object),
          id: 'law-22',
        },
      },
      'unknown-instrument',
    ],
    [
      'where a field holds a text and no list of values',
      changed(ASK, ['start'], { event: 'accepted', where: { unit: 7 } }),
      'unknown-event-value',
    ],
    [
      'where either the file or its id may be wrong',
      { 'routes/court.json': undefined, 'routes/cort.json': SMALL_PACK['routes/court.json'] },
      'wrong-file-name',
    ],
  ])('%s', (_, changes, code) => {
    expect(fixOf(smallPack(changes), code)).toBeUndefined();
  });

  test.each(['“', '”', '、', '；'])(
    'for the full-width mark %s, which may stand for several',
    (mark) => {
      const files = { ...smallPack(), 'facts.json': `{"a": 1${mark} "b": 2}` };
      expect(fixOf(files, 'json-syntax')).toBeUndefined();
    },
  );
});
