/** What `pack types` says. */
export const TYPES_MESSAGES = {
  'help.pack.types': {
    zh: '写出事实和结论的 TypeScript 类型',
    en: "write TypeScript types of a pack's facts and outcomes",
  },
  'option.types-out': { zh: '写到这个 .d.ts 文件', en: 'the .d.ts file to write' },
  'types.written': {
    zh: '已写出 {file}：事实 {facts} 个，决定组 {groups} 个，结论 {outcomes} 个',
    en: 'written {file}: {facts} facts, {groups} groups, {outcomes} outcomes',
  },
} as const;
