import { at, both, type Entries } from './explanation.ts';

const EXTENDS = ['extends'];
const ENGINE = ['requires', 'engine'];
const right = at('pack.json', EXTENDS, { '@xinfang/pack-national': '^1.0.0' });

/** Behind what keeps a pack from being laid over another. */
export const LAYER_ENTRIES: Entries = {
  'not-found': {
    means: both('找不到 extends 里写的规则包。', 'A pack named in extends cannot be found.'),
    why: both(
      '没有下层的法律，叠加包里的每一处引用都会显得有错；不能当作没有这一层继续检查。',
      'Without the law below, every reference of the overlay would look wrong; it cannot be checked as if that layer were not there.',
    ),
    mend: both(
      '检查包名，在规则包的文件夹里用 npm 安装它；也可以写文件夹的路径。',
      'Look at the name and install the package with npm in the pack’s folder; a path to a folder does as well.',
    ),
    fixes: false,
    wrong: at('pack.json', EXTENDS, { '@xinfang/pack-natoinal': '^1.0.0' }),
    right,
  },
  'not-a-folder': {
    means: both('extends 里写的不是文件夹。', 'What extends names is no folder.'),
    why: both(
      '规则包是一个文件夹，里面有 pack.json。',
      'A pack is a folder with a pack.json in it.',
    ),
    mend: both(
      '写规则包的文件夹，不写其中的文件。',
      'Name the folder of the pack, not a file in it.',
    ),
    fixes: false,
    wrong: at('pack.json', EXTENDS, { './notes.txt': '^1.0.0' }),
    right,
  },
  'wrong-base-version': {
    means: both(
      '装着的下层包不在要求的版本范围之内。',
      'The installed base is outside of the required range.',
    ),
    why: both(
      '叠加包是对着某一版法律写的；在另一版上，同一处改动可能已经放宽了法律。',
      'An overlay was written against one version of the law; over another the same change may loosen it.',
    ),
    mend: both(
      '安装合适的版本；若核对过新版本，就放宽这里的范围。',
      'Install a version that fits, or widen the range after comparing with the new one.',
    ),
    fixes: false,
    wrong: at('pack.json', EXTENDS, { '@xinfang/pack-national': '^99.0.0' }),
    right,
  },
  'engine-too-old': {
    means: both('这个规则包要求更新的引擎。', 'The pack asks for a newer engine.'),
    why: both(
      '旧引擎不认识新格式里的内容：不认识的部分若被忽略，结论就会不同。',
      'An older engine does not know what the newer format says; leaving it out would decide otherwise.',
    ),
    mend: both(
      '升级 @xinfang/sdk；版本号写错的请改正。',
      'Upgrade @xinfang/sdk, or mend the range.',
    ),
    fixes: false,
    wrong: at('pack.json', ENGINE, '>=99.0.0'),
    right: at('pack.json', ENGINE, '^1.0.0'),
  },
  'unreadable-range': {
    means: both('这不是版本范围。', 'This is no range of versions.'),
    why: both(
      '读不出要求的是哪个版本，就不能保证引擎合适。',
      'If nobody can tell which version is asked for, nobody can tell whether the engine fits.',
    ),
    mend: both(
      '写 npm 的版本范围，例如 ^1.0.0。',
      'Write a range as npm has them, such as ^1.0.0.',
    ),
    fixes: false,
    wrong: at('pack.json', ENGINE, 'newest'),
    right: at('pack.json', ENGINE, '^1.0.0'),
  },
  'cyclic-extends': {
    means: both('规则包的 extends 成环。', 'Packs extend one another in a circle.'),
    why: both(
      '互相建立在对方之上，就没有最下面的一层：谁约束谁说不清。',
      'With each resting on the other there is no lowest layer, and nobody can tell which binds which.',
    ),
    mend: both(
      '从其中一个包的 extends 里去掉下一个。',
      'Take the next one out of the extends of one of them.',
    ),
    fixes: false,
    wrong: at('pack.json', EXTENDS, { './': '^1.0.0' }),
    right,
  },
};
