import { loadPack, type WrittenElement } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { statuteText, troupePack } from '../../test/invented-statute.ts';
import { checkPack } from '../check/check-pack.ts';
import { citationProblems } from './citation-problems.ts';

const files = troupePack();
const { pack, elements = [] } = loadPack([files]);
if (pack === undefined) throw new Error('not loaded');

/** The deadline that rightly rests on article 34 of the invented statute, with another basis. */
const restingOn = (basis: object): WrittenElement => {
  const element = elements.find(({ kind, id }) => kind === 'deadline' && id === 'troupe-34');
  if (element === undefined) throw new Error('no deadline');
  const stated = { instrument: 'troupe', article: 34, confidence: 'H', ...basis };
  return { ...element, value: { ...element.value, basis: [stated] } };
};

const told = (basis: object) =>
  citationProblems(pack, [restingOn(basis)]).map(({ code, message, hint }) => ({
    code,
    zh: message.zh,
    hint: hint?.zh ?? '',
  }));

test('right citations are not called into question', () => {
  expect(citationProblems(pack, elements)).toEqual([]);
  expect(checkPack([files]).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([33, 35])(
  'article %d in the place of 34 is told, and which article it should be',
  (article) => {
    const [found, ...others] = told({ article });
    expect(others).toEqual([]);
    expect(found?.code).toBe('citation-keywords');
    expect(found?.zh).toContain(`第${article}条的正式文本没有提到，第34条倒讲到了`);
    expect(found?.hint).toContain('第34条');
  },
);

describe('where the texts of two articles alone are attached', () => {
  const few: typeof pack = {
    ...pack,
    instruments: new Map(
      [...pack.instruments].map(([id, instrument]) => [
        id,
        {
          ...instrument,
          articles: instrument.articles.map(({ officialText, ...article }) =>
            officialText !== undefined && [33, 34].includes(article.number)
              ? { ...article, officialText }
              : article,
          ),
        },
      ]),
    ),
  };
  const codes = (basis: object) =>
    citationProblems(few, [restingOn(basis)]).map(({ code }) => code);

  test('the length of time tells 33 from 34', () => {
    expect(codes({ article: 33 })).toEqual(['citation-keywords']);
    expect(codes({ article: 34 })).toEqual([]);
  });

  test('nothing is said of an article without its text', () => {
    expect(codes({ article: 35 })).toEqual([]);
  });
});

test('the slip is told at the number, in the file that made it', () => {
  const file = 'deadlines/troupe-34.json';
  const slipped = {
    ...files,
    [file]: (files[file] ?? '').replace('"article": 34', '"article": 33'),
  };
  const [found] = checkPack([slipped]).diagnostics.filter(({ code }) =>
    code.startsWith('citation'),
  );
  const line = (files[file] ?? '').split('\n').findIndex((each) => each.includes('"article"')) + 1;
  expect(found).toMatchObject({ code: 'citation-keywords', file, line, severity: 'warning' });
});

test.each(['article', 'paragraph', 'item'])(
  'an %s counted beyond all law is a mistake of the file',
  (key) => {
    const file = 'deadlines/troupe-34.json';
    const basis = {
      instrument: 'troupe',
      article: 34,
      confidence: 'H',
      quote: '谜底',
      [key]: 10_000,
    };
    const spoiled = { ...JSON.parse(files[file] ?? ''), basis: [basis] } as object;
    const { diagnostics } = checkPack([{ ...files, [file]: JSON.stringify(spoiled) }]);
    expect(diagnostics.map(({ code }) => code)).toContain('out-of-range');
  },
);

describe('a quote', () => {
  const words = '自提出之日起69日内办完';

  test.each([
    ['as it stands', words],
    ['with other marks and spaces', '自提出之日起 69日内，办完。'],
    ['over the end of a line', '可以延长。谜底密封的具体要求'],
  ])('%s is found', (_, quote) => {
    expect(told({ quote })).toEqual([]);
  });

  test('from another article is an error that names it', () => {
    const [found] = told({ article: 33, quote: words });
    expect(found).toMatchObject({ code: 'quote-not-in-article' });
    expect(found?.hint).toContain('《戏班办法》第三十四条');
  });

  test('that stands nowhere is told so', () => {
    expect(told({ quote: '自提出之日起七十日内办完' })[0]?.hint).toContain('都没有这段话');
  });

  test('of marks alone stands nowhere', () => {
    expect(told({ quote: '……。' })[0]?.hint).toContain('都没有这段话');
  });

  test('is looked for in its paragraph', () => {
    expect(told({ paragraph: 2, quote: words })).toEqual([]);
    const [found] = told({ paragraph: 1, quote: words });
    expect(found).toMatchObject({ code: 'quote-not-in-article' });
    expect(found?.hint).toContain('《戏班办法》第三十四条');
  });

  test('of an article without an official text is told to be unchecked, and where the words do stand', () => {
    const [found] = told({ instrument: 'new-law', article: 5, quote: words });
    expect(found?.code).toBe('quote-unchecked');
    expect(found?.hint).toContain('《戏班办法》第三十四条');
    expect(told({ instrument: 'new-law', article: 5, quote: '随便什么话' })[0]?.hint).toContain(
      '附在 instruments/',
    );
  });

  test.each([{ paragraph: 9 }, { item: 9 }])(
    'from a part that the text does not have is told to be unchecked: %j',
    (part) => {
      expect(told({ ...part, quote: words }).map(({ code }) => code)).toEqual(['quote-unchecked']);
    },
  );
});

test('the invented statute is written in paragraphs', () => {
  expect(statuteText(34).split('\n')).toHaveLength(3);
});
