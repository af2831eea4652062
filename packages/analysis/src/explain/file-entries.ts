import { at, both, type Entries, over, type Sample } from './explanation.ts';

const head = (id: string) => ({
  id,
  version: '1.0.0',
  title: { zh: '规则包', en: 'Pack' },
  extends: { '@xinfang/small': '^1.0.0' },
  effective: { from: '2010-01-01' },
  requires: { engine: '^1.0.0' },
});

const vocabulary = (file: string): Sample => ({
  file,
  json: {
    id: 'purposes',
    scheme: 'small',
    title: { zh: '目的', en: 'Purposes' },
    confidence: 'H',
    source: 'invented',
    terms: [{ value: 'appeal', label: { zh: '申诉求决', en: 'Appeal' } }],
  },
});

const packFile: Sample = {
  file: 'pack.json',
  json: {
    id: 'small',
    version: '1.0.0',
    title: { zh: '规则包', en: 'Pack' },
    effective: { from: '2010-01-01' },
    requires: { engine: '^1.0.0' },
  },
};

/** Behind what is wrong with the files of a pack. */
export const FILE_ENTRIES: Entries = {
  'missing-pack-file': {
    means: both('这个文件夹里没有 pack.json。', 'There is no pack.json in the folder.'),
    why: both(
      '没有 pack.json 就不知道这是哪个规则包、哪个版本、从哪天起有效；凭据里也无法写明依据的是什么。',
      'Without it nobody knows which pack this is, which version, and from when on it is law; no receipt could say what it rests on.',
    ),
    mend: both(
      '给出规则包所在的文件夹；新的规则包先写 pack.json。',
      'Give the folder of the pack; a new one begins with pack.json.',
    ),
    fixes: false,
    wrong: { file: 'pack.json', json: undefined },
    right: packFile,
  },
  'unknown-file': {
    means: both('规则包里不认识这个文件。', 'A pack has no such file.'),
    why: both(
      '名字或位置不对的文件不会被读到：规则写好了，却从来不算数，也没有人发现。',
      'A file under a wrong name or in a wrong folder is not read: the rule is written, never counts, and nobody notices.',
    ),
    mend: both(
      '放进对的文件夹：规则在 rules/<决定组>/，期限在 deadlines/，指标在 indicators/。',
      'Put it where it belongs: rules in rules/<group>/, deadlines in deadlines/, indicators in indicators/.',
    ),
    fixes: false,
    wrong: vocabulary('vocabulary/purposes.json'),
    right: vocabulary('vocabularies/purposes.json'),
  },
  'wrong-file-name': {
    means: both('文件名与里面的 id 不一致。', 'The file name is not the id in it.'),
    why: both(
      '按 id 找文件就找不到；叠加包以 id 认下层的元素，名字不一致时谁也说不清想改的是哪一个。',
      'Whoever looks for the id does not find the file; and as overlays speak of elements by id, nobody can tell which one was meant.',
    ),
    mend: both('把文件改名，或者改正 id。', 'Rename the file, or mend the id.'),
    fixes: false,
    wrong: vocabulary('vocabularies/purpose.json'),
    right: vocabulary('vocabularies/purposes.json'),
  },
  'duplicate-pack': {
    means: both('同一个规则包叠了两次。', 'One pack is layered twice.'),
    why: both(
      '两层同名，凭据里就分不清哪一层改了什么。多半是新建叠加包时忘了改 id。',
      'With two layers of one name a receipt cannot tell which changed what. Most likely a new overlay kept the id of the pack it was copied from.',
    ),
    mend: both('给叠加包自己的 id。', 'Give the overlay an id of its own.'),
    fixes: false,
    wrong: { file: 'pack.json', json: head('small'), overlay: true },
    right: { file: 'pack.json', json: head('county-x'), overlay: true },
  },
  'nothing-below': {
    means: both(
      '这个规则包建立在别的包之上，而下面没有包。',
      'The pack extends another, and none lies below it.',
    ),
    why: both(
      '叠加包只写它改动的部分；没有下层，这些改动无处可落。',
      'An overlay states only what it changes; without a base there is nothing to change.',
    ),
    mend: both(
      '从代码里装载时把下层包放在前面；命令行会按 extends 自己找到它们。',
      'Loading from code, give the base first; the command line finds it by extends.',
    ),
    fixes: false,
    wrong: at('pack.json', ['extends'], { '@xinfang/pack-national': '^1.0.0' }),
    right: packFile,
  },
  'nothing-to-change': {
    means: both(
      '叠加包只写了一部分，像是要改下面的规则包里的一项，可是那里没有这个 id，只有一个相像的。',
      'The overlay states only a part, as if to change something of the pack below, which has no such id but one like it.',
    ),
    why: both(
      'id 写错一个字母，要改的那一项就一点也没有改；不指出来，只会看到一串“缺少……”。',
      'With one letter wrong nothing would be changed; untold, one would only see a list of what is missing.',
    ),
    mend: both(
      '照下面的规则包写对 id，文件名也一样；确是新增一项的，把各项写全。',
      'Write the id as the pack below has it, and the file name too; where it is something new, write it whole.',
    ),
    fixes: true,
    wrong: over('deadlines/finish.json', { id: 'finsh', period: { amount: 40 } }),
    right: over('deadlines/finish.json', { id: 'finish', period: { amount: 40 } }),
  },
  'too-large-to-guard': {
    means: both(
      '叠加包和下层包合起来，一个决定组里的规则看的事实太多，逐一比较超出了限度。',
      'With the pack below, the rules of a group read so many facts that comparing them all goes beyond bounds.',
    ),
    why: both(
      '装载以前要比较所有可能的事项，看叠加包有没有放宽；比较不完的不能当作没有放宽。',
      'Before loading all possible matters are compared to see whether the overlay loosens anything; what could not be compared is not taken for harmless.',
    ),
    mend: both(
      '把大的决定组分成几个小组，用 uses 连起来；或者减少一组里不同的事实。',
      'Part a large group into small ones that use each other, or let a group read fewer facts.',
    ),
    fixes: false,
    wrong: packFile,
    right: packFile,
  },
  'no-layers': {
    means: both('没有给出任何规则包。', 'No pack is given.'),
    why: both(
      '没有规则包就没有法，什么也决定不了。',
      'Without a pack there is no law to decide by.',
    ),
    mend: both(
      '从代码里装载时至少给一个包：loadPack([files])。',
      'Loading from code, give at least one: loadPack([files]).',
    ),
    fixes: false,
    wrong: { file: 'pack.json', json: undefined },
    right: packFile,
  },
};
