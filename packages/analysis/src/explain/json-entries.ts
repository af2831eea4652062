import { both, type Entries, written } from './explanation.ts';

const FILE = 'untranslated.json';
const right = written(FILE, '{\n  "untranslated": []\n}');

/** Behind what is wrong with the text of a file. */
export const JSON_ENTRIES: Entries = {
  'json-syntax': {
    means: both('这里不是合法的 JSON。', 'This is not JSON.'),
    why: both(
      '文件读不出来，里面的规则一条也不会算数。最常见的是中文标点、多余或漏掉的逗号、注释。',
      'The file cannot be read, so none of its rules would count. Most often it is a full-width mark, a comma too many or too few, or a comment.',
    ),
    mend: both(
      '看 ^ 所指的字符：JSON 只认英文半角的 , : " { } [ ]，最后一项后面没有逗号，也没有注释。',
      'Look at the character above the ^: JSON knows only , : " { } [ ], no comma after the last item, and no comments.',
    ),
    fixes: true,
    wrong: written(FILE, '{\n  "untranslated"： []\n}'),
    right,
  },
  'json-end': {
    means: both('文件提前结束了。', 'The file ends too early.'),
    why: both(
      '少了括号或引号，后面的内容属于哪里就说不清；猜着补会改变规则的含义。',
      'Where a bracket is missing nobody can tell what belongs where; a guess would change what the rules say.',
    ),
    mend: both('补上缺的 }、] 或引号。', 'Add the missing }, ] or quote.'),
    fixes: false,
    wrong: written(FILE, '{\n  "untranslated": ['),
    right,
  },
  'json-unclosed-text': {
    means: both('一段文字没有写右引号。', 'A text is not closed.'),
    why: both(
      '后面的几行都会被当成文字的一部分，直到下一个引号；解析器报错的地方往往离真正的位置很远。',
      'Everything up to the next quote becomes part of the text, and a parser stumbles far away from the real place.',
    ),
    mend: both(
      '在这一行文字的末尾补上英文双引号 "。',
      'Put a double quote " at the end of the text.',
    ),
    fixes: false,
    wrong: written(FILE, '{\n  "untranslated: []\n}'),
    right,
  },
  'json-not-utf8': {
    means: both('文件不是 UTF-8 编码。', 'The file is not encoded in UTF-8.'),
    why: both(
      '旧的编辑器常存成 GBK；按 UTF-8 读，中文会变成乱码，告知书上也是乱码。',
      'Older editors save GBK; read as UTF-8 the Chinese becomes garbage, on every notice too.',
    ),
    mend: both(
      '在编辑器里另存为 UTF-8，再检查乱码的地方。',
      'Save it as UTF-8 in the editor, and look at the garbled places.',
    ),
    fixes: false,
    wrong: written(FILE, '{\n  "$schema": "\uFFFD\uFFFD",\n  "untranslated": []\n}'),
    right: written(FILE, '{\n  "$schema": "甲",\n  "untranslated": []\n}'),
  },
  'json-too-deep': {
    means: both('嵌套超过 100 层。', 'More than 100 levels are nested.'),
    why: both(
      '没有一条规则需要这么深；这样的文件多半已经损坏，还会让读它的程序耗尽内存。',
      'No rule needs that; such a file is most likely damaged, and would exhaust the programs that read it.',
    ),
    mend: both(
      '删去多余的括号，或者把条件拆成有名字的条件（conditions.json）。',
      'Remove the brackets too many, or give parts of the condition a name in conditions.json.',
    ),
    fixes: false,
    wrong: written(FILE, `${'['.repeat(101)}${']'.repeat(101)}`),
    right,
  },
  'json-duplicate-key': {
    means: both('同一个对象里，一个键写了两次。', 'A key stands twice in one object.'),
    why: both(
      '一般的程序悄悄只留后一个：先写的内容不见了，却没有任何提示。',
      'Programs silently keep the last one: what was written first is gone, and nothing tells of it.',
    ),
    mend: both(
      '留下一个；要同时成立的条件放进一个 all 列表。',
      'Keep one; conditions that have to hold together go into one all list.',
    ),
    fixes: false,
    wrong: written(FILE, '{\n  "untranslated": [],\n  "untranslated": []\n}'),
    right,
  },
  'json-forbidden-key': {
    means: both('不允许用这个键。', 'This key is not allowed.'),
    why: both(
      '例子里的键在 JavaScript 里会改动所有对象，是常见的攻击手法。',
      'In JavaScript the key of the example can change every object; it is a known way of attack.',
    ),
    mend: both('删去它。', 'Delete it.'),
    fixes: false,
    wrong: written(FILE, '{\n  "__proto__": {},\n  "untranslated": []\n}'),
    right,
  },
  'json-control-character': {
    means: both(
      '文字里直接写了换行或其他控制字符。',
      'A text holds a raw line break or another control character.',
    ),
    why: both(
      'JSON 不允许这样写；别的程序会拒绝整个文件。',
      'JSON does not allow it; other programs refuse the whole file.',
    ),
    mend: both('换行写成 \\n，制表符写成 \\t。', 'Write a line break as \\n, a tab as \\t.'),
    fixes: false,
    wrong: written(FILE, '{\n  "$schema": "a\tb",\n  "untranslated": []\n}'),
    right: written(FILE, '{\n  "$schema": "a\\tb",\n  "untranslated": []\n}'),
  },
  'json-lone-surrogate': {
    means: both('文字里有半个字符。', 'A text holds half a character.'),
    why: both(
      '生僻字由两个单元组成；只剩一半的字存不进文件，也显示不出来。',
      'Rare characters consist of two units; half of one can neither be stored nor shown.',
    ),
    mend: both('重新输入这个字。', 'Type the character again.'),
    fixes: false,
    wrong: written(FILE, '{\n  "$schema": "\\ud842",\n  "untranslated": []\n}'),
    right: written(FILE, '{\n  "$schema": "\\ud842\\udfb7",\n  "untranslated": []\n}'),
  },
  'json-number-too-large': {
    means: both('数字太大。', 'The number is too large.'),
    why: both(
      '读进来会变成“无穷大”，与它的比较都没有意义。',
      'It would be read as infinity, and no comparison with it means anything.',
    ),
    mend: both('写实际需要的数。', 'Write the number that is meant.'),
    fixes: false,
    wrong: written(FILE, '{\n  "untranslated": [{ "id": "tone", "lastCheckedOn": 1e999 }]\n}'),
    right,
  },
};
