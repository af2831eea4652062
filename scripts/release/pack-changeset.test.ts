import { describe, expect, it, test } from 'vitest';
import { changesetFaults, statementOf, uncoveredFaults } from './pack-changeset.ts';

type Changeset = Parameters<typeof changesetFaults>[0];

const pack = {
  name: '@xinfang/pack-national',
  files: ['pack.json', 'deadlines/xf22.conclude.json', 'rules/flags/late.json'],
};

const WORDS = '起算日改为受理之日。\nThe period starts on the day of acceptance.';
const FIELDS = {
  Kind: 'correction',
  Period: 'from 2022-05-01, matters accepted since then',
  Paths: '`deadlines/xf22.conclude.json`',
};

const changeset = (
  fields: Readonly<Record<string, string>>,
  { words = WORDS, others = [] as readonly string[] } = {},
): Changeset => ({
  id: 'odd-days',
  releases: [pack.name, ...others].map((name) => ({ name, type: 'patch' })),
  summary: `${words}\n\n${Object.entries(fields)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')}`,
});

const toldOf = (each: Changeset): readonly string[] =>
  changesetFaults(each, [pack]).map(({ en }) => en.replace('.changeset/odd-days.md: ', ''));

describe('a changeset of a pack', () => {
  it('says the kind, the period and the paths', () => {
    expect(toldOf(changeset(FIELDS))).toEqual([]);
    expect(statementOf(changeset(FIELDS).summary)).toEqual({
      kind: 'correction',
      period: 'from 2022-05-01, matters accepted since then',
      paths: ['deadlines/xf22.conclude.json'],
    });
  });

  it('may break the line of its paths', () => {
    const Paths = '`deadlines/xf22.conclude.json`,\n  `rules/**`';
    expect(statementOf(changeset({ ...FIELDS, Paths }).summary).paths).toEqual([
      'deadlines/xf22.conclude.json',
      'rules/**',
    ]);
  });

  test.each([
    [{ Kind: 'fix' }, /must be one of law, correction, translation, test/u],
    [{ Kind: 'law' }, /law is at least minor, not patch/u],
    [{ Period: 'none' }, /is written from 2022-05-01/u],
    [{ Period: 'from 2022-05-01' }, /is written from 2022-05-01/u],
    [{ Period: 'from 2022-02-30, matters received since then' }, /no such period/u],
    [{ Period: 'from 2022-05-01 to 2022-04-30, matters received in it' }, /no such period/u],
    [{ Kind: 'translation' }, /changes no answer: “- Period: none”/u],
    [{ Paths: 'deadlines' }, /names the files/u],
    [{ Paths: '`deadlines/xf22.conclud.json`' }, /has no deadlines\/xf22\.conclud\.json/u],
  ])('is refused with %j', (fields, told) => {
    expect(toldOf(changeset({ ...FIELDS, ...fields }))).toEqual([expect.stringMatching(told)]);
  });

  it('names each field that is missing', () => {
    expect(toldOf(changeset({}))).toHaveLength(2);
  });

  it('says it in both languages, and of one pack only', () => {
    const other = '@xinfang/calendar';
    expect(toldOf(changeset(FIELDS, { words: 'Days.' }))).toHaveLength(1);
    expect(toldOf(changeset(FIELDS, { others: [other] }))).toEqual([
      'a change of a pack stands alone: one pack, nothing else',
    ]);
  });

  it('of code needs none of it', () => {
    const code = { ...changeset({}), releases: [{ name: '@xinfang/sdk', type: 'patch' as const }] };
    expect(toldOf(code)).toEqual([]);
  });
});

describe('law that changed', () => {
  it('is named by a changeset', () => {
    const changed = ['deadlines/xf22.conclude.json', 'rules/flags/late.json'];
    expect(uncoveredFaults(pack, changed, [changeset(FIELDS)])).toEqual([
      {
        zh: '@xinfang/pack-national：rules/flags/late.json 改了，没有一份变更说明提到它',
        en: '@xinfang/pack-national: rules/flags/late.json changed, and no changeset names it',
      },
    ]);
  });
});
