import { expect, test } from 'vitest';
import { choiceOf } from './choice.ts';

test('the options of the program are not ours', () => {
  expect(choiceOf(['--only', 'needs', '--', 'java', '-jar', 'x.jar', '--only', '--'])).toEqual({
    command: ['java', '-jar', 'x.jar', '--only', '--'],
    only: ['needs'],
    without: [],
    ids: [],
    show: 5,
    patience: 60,
  });
});

test('kinds and ids may be named more than once', () => {
  const choice = choiceOf(['--without', 'error', '--without', 'needs', '--id', 'a', '--', 'true']);
  expect(choice).toMatchObject({ without: ['error', 'needs'], ids: ['a'] });
});

test.each([
  ['no command', []],
  ['an empty command', ['--']],
  ['a command without --', ['java', '-jar', 'x.jar']],
  ['an unknown kind', ['--without', 'poetry', '--', 'true']],
  ['two kinds in one', ['--only', 'error,needs', '--', 'true']],
  ['an unknown option', ['--fast', '--', 'true']],
  ['nothing to show', ['--show', '0', '--', 'true']],
  ['no patience', ['--patience', 'soon', '--', 'true']],
])('%s is no usage', (_, args) => {
  expect(choiceOf(args)).toBeUndefined();
});
