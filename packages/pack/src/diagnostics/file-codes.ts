import { error } from './entry.ts';

/** What is wrong with the files and the layers of a pack. */
export const FILE_CODES = {
  'missing-pack-file': error(
    () => '缺少 pack.json',
    () => 'pack.json is missing',
    () => ({
      zh: '请给出规则包的文件夹；新的规则包先写 pack.json。',
      en: 'Give the folder of a pack; a new one begins with pack.json.',
    }),
  ),
  'unknown-file': error<{ path: string }>(
    ({ path }) => `规则包不认识文件“${path}”，没有读它`,
    ({ path }) => `a pack has no such file as "${path}"; it was not read`,
    () => ({
      zh: '规则放在 rules/<决定组>/，期限放在 deadlines/，指标放在 indicators/；不属于规则包的，移到别处。',
      en: 'Rules lie in rules/<group>/, deadlines in deadlines/, indicators in indicators/; move away what is no part of the pack.',
    }),
  ),
  'wrong-file-name': error<{ id: string; expected: string }>(
    ({ id, expected }) => `文件名与 id“${id}”不一致，应为 ${expected}`,
    ({ id, expected }) => `the file name does not match the id "${id}"; it should be ${expected}`,
    ({ expected }) => ({
      zh: `把文件改名为 ${expected}；若写错的是 id，就改 id。`,
      en: `Rename the file to ${expected}, or mend the id where that is what is wrong.`,
    }),
  ),
  'duplicate-pack': error<{ id: string }>(
    ({ id }) => `规则包“${id}”出现了两次`,
    ({ id }) => `the pack "${id}" is layered twice`,
    () => ({ zh: '给叠加包自己的 id。', en: 'Give the overlay an id of its own.' }),
  ),
  'nothing-below': error<{ names: readonly string[] }>(
    ({ names }) => `这个规则包建立在 ${names.join('、')} 之上，要先装载它`,
    ({ names }) => `this pack extends ${names.join(', ')}, which must be laid below it`,
  ),
  'nothing-to-change': error<{ id: string }>(
    ({ id }) => `下面的规则包里没有“${id}”，没有可以改的`,
    ({ id }) => `the packs below have no "${id}", so there is nothing to change`,
    () => ({
      zh: '要改已有的，写它的 id；要新增的，把各项写全。',
      en: 'To change what is there, write its id; to add something new, write it whole.',
    }),
  ),
  'too-large-to-guard': error(
    () => '规则太多太杂，无法在限度内与下层包比较，不知道有没有放宽',
    () =>
      'too much to be compared with the pack below within bounds: nobody knows whether it loosens anything',
    () => ({
      zh: '把决定组分小，让每组只看几个事实。',
      en: 'Part the groups, so that each reads a few facts only.',
    }),
  ),
  'no-layers': error(
    () => '没有给出任何规则包',
    () => 'no pack is given',
    () => ({ zh: '请给出规则包的文件夹。', en: 'Give the folder of a pack.' }),
  ),
} as const;
