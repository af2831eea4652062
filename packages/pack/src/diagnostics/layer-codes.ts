import { error } from './entry.ts';

/** What keeps a pack from being laid over those that it extends: told of its `pack.json`, before anything else is read. */
export const LAYER_CODES = {
  'not-found': error<{ name: string }>(
    ({ name }) => `找不到 ${name}`,
    ({ name }) => `cannot find ${name}`,
    () => ({
      zh: '请给出文件夹路径，或者先用 npm 安装这个包。',
      en: 'Give the path of a folder, or install the package with npm first.',
    }),
  ),
  'not-a-folder': error<{ name: string }>(
    ({ name }) => `${name} 不是文件夹`,
    ({ name }) => `${name} is no folder`,
    () => ({
      zh: '规则包是一个文件夹，里面有 pack.json；请写文件夹，不写其中的文件。',
      en: 'A pack is a folder with a pack.json; name the folder, not a file in it.',
    }),
  ),
  'wrong-base-version': error<{ name: string; version: string; range: string }>(
    ({ name, version, range }) => `已安装的 ${name} 版本 ${version} 不在要求的范围 ${range} 内`,
    ({ name, version, range }) =>
      `installed ${name} ${version} is outside the required range ${range}`,
    ({ name, range }) => ({
      zh: `安装合适的版本：npm install ${name}@"${range}"；核对过新版本的，也可以放宽这里的范围。`,
      en: `Install one that fits: npm install ${name}@"${range}"; or widen the range after comparing with the new version.`,
    }),
  ),
  'engine-too-old': error<{ id: string; range: string; version: string }>(
    ({ id, range, version }) => `规则包 ${id} 要求引擎 ${range}，当前是 ${version}`,
    ({ id, range, version }) => `pack ${id} requires engine ${range}; this is ${version}`,
    () => ({ zh: '升级 @xinfang/sdk。', en: 'Upgrade @xinfang/sdk.' }),
  ),
  'unreadable-range': error<{ range: string }>(
    ({ range }) => `不是版本范围：${range}`,
    ({ range }) => `this is no range of versions: ${range}`,
    () => ({
      zh: '写 npm 的版本范围，例如 ^1.0.0。',
      en: 'Write a range as npm has them, such as ^1.0.0.',
    }),
  ),
  'cyclic-extends': error<{ ids: readonly string[] }>(
    ({ ids }) => `规则包的 extends 成环：${ids.join(' → ')}`,
    ({ ids }) => `packs extend one another in a circle: ${ids.join(' → ')}`,
    () => ({
      zh: '从其中一个包的 extends 里去掉下一个。',
      en: 'Take the next one out of the extends of one of them.',
    }),
  ),
} as const;
