import { at, both, type Entries, is, type Sample } from './explanation.ts';

const RULE = 'rules/marks/marks.report.json';

const asked = (key: string, value: Parameters<typeof is>[1]): Sample =>
  at(RULE, ['conditions'], { all: [is('heads', value, `county-x/registry/${key}`)] });

const plain = at(RULE, ['conditions'], { all: [is('heads', 5, 'greaterThanInclusive')] });

const most = (max: number) => at('facts.json', ['facts', 3, 'max'], max);

const TELL = both(
  '告诉插件的作者；在改好以前，用规则包自己的运算符。',
  'Tell the author of the plugin; until it is mended, use the operators of the format.',
);

/** Behind what is wrong with tests by operators that plugins bring. */
export const OPERATOR_ENTRIES: Entries = {
  'operator-refuses-value': {
    means: both(
      '插件的运算符不接受条件里写的值。',
      'The operator of a plugin does not take the value in the condition.',
    ),
    why: both(
      '值由插件自己规定，如“介于”要两个数。写了别的，它的答案没有意义。',
      'The plugin says what its values are: "between" needs two numbers. With anything else its answers mean nothing.',
    ),
    mend: both(
      '看插件的说明，写它接受的值。',
      'Write a value that it takes: see what the plugin says of it.',
    ),
    fixes: false,
    wrong: asked('between', [5]),
    right: asked('between', [5, 20]),
  },
  'operator-domain-too-large': {
    means: both(
      '这个事实的取值太多，不能用插件的运算符。',
      'The fact has too many values for an operator of a plugin.',
    ),
    why: both(
      '装载时要就每个取值问插件一次，把答案列成表；作决定时不再运行插件的代码。一万个以上的取值不列表。',
      'While the pack is loaded the plugin is asked about each value, and its answers become a table: none of its code runs in a decision. There is no table of more than ten thousand values.',
    ),
    mend: both(
      '在 facts.json 里把 min 和 max 收窄到真会出现的数；或者用 lessThan 这类运算符。',
      'Narrow min and max in facts.json to numbers that do occur, or use lessThan and the like.',
    ),
    fixes: false,
    wrong: { ...asked('between', [5, 20]), beside: [most(1_000_000)] },
    right: { ...asked('between', [5, 20]), beside: [most(1_000)] },
  },
  'operator-failed': {
    means: both(
      '插件的运算符在装载时出错。',
      'The operator of a plugin failed while the pack was loaded.',
    ),
    why: both(
      '没有答案，就没有表；条件是成立还是不成立，谁也不知道。',
      'Without an answer there is no table: nobody knows whether the condition holds.',
    ),
    mend: TELL,
    fixes: false,
    wrong: asked('listed', [5, 20]),
    right: plain,
  },
  'operator-not-boolean': {
    means: both(
      '插件的运算符没有答 true 或 false。',
      'The operator of a plugin answered neither true nor false.',
    ),
    why: both(
      '条件只有成立和不成立。Promise、1、undefined 在别的引擎里会悄悄当成立或不成立；这里一律拒绝。',
      'A condition holds or does not. Other engines silently take a promise, 1 or undefined for one of the two; here all are refused.',
    ),
    mend: TELL,
    fixes: false,
    wrong: asked('soon', [5, 20]),
    right: plain,
  },
  'operator-unsteady': {
    means: both(
      '同一个问题，插件的运算符先后答得不一样。',
      'The operator of a plugin answered the same question differently when asked again.',
    ),
    why: both(
      '答案若取决于时钟、随机数或者先前问过什么，同样的事项会有不同的结论，事后也无法复核。',
      'If an answer depends on the clock, on chance or on what was asked before, like matters are decided differently, and nothing can be checked later.',
    ),
    mend: TELL,
    fixes: false,
    wrong: asked('sometimes', [5, 20]),
    right: plain,
  },
};
