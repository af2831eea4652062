/** What `pack build` says. */
export const BUILD_MESSAGES = {
  'help.pack.build': {
    zh: '把规则包预先编译成一个不依赖任何库的 ES 模块',
    en: 'compile a pack ahead of time to an ES module without dependencies',
  },
  'option.build-out': {
    zh: '写到这个 .mjs 文件，旁边写出类型',
    en: 'the .mjs file to write; its types beside it',
  },
  'build.written': {
    zh: '已写出 {file}（{bytes} 字节）和 {types}：{laws} 个时期的规定',
    en: 'written {file} ({bytes} bytes) and {types}: {laws} laws',
  },
  'error.not-mjs': {
    zh: '编译结果的文件名须以 .mjs 结尾',
    en: 'what is built is an ES module: its name must end in .mjs',
  },
} as const;
