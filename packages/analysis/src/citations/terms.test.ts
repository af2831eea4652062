import { expect, test } from 'vitest';
import { isNumber, periodTerms, termsOf } from './terms.ts';

const numbersIn = (text: string) => [...termsOf(text)].filter(isNumber);

test.each([
  ['60日内', ['#六十日']],
  ['六十日内', ['#六十日']],
  ['两个月', ['#二月']],
  ['2个月', ['#二月']],
  ['5个工作日', ['#五工作日']],
  ['五个工作日', ['#五工作日']],
  ['第三款', []],
])('the numbers of %s are %j, however they are written', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test('a length of time has the terms of a text that states it', () => {
  const terms = [...periodTerms([{ amount: 15, unit: 'workday' }])].filter(isNumber);
  expect(terms).toEqual(numbersIn('十五个工作日'));
});

test('the terms of a text are its pairs of characters, none across a mark', () => {
  expect([...termsOf('戏班停演，告知。')]).toEqual(['戏班', '班停', '停演', '告知']);
});
