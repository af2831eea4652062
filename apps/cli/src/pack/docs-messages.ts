/** What `pack docs` says. */
export const DOCS_MESSAGES = {
  'help.pack.docs': {
    zh: '把规则包写成中英文网页：每条规则、期限、途径、指标一页，并按条文索引',
    en: 'write a pack as pages to read, in Chinese and English, with an index by article',
  },
  'option.docs-out': {
    zh: '写到这个文件夹（空的，或者上次写的）',
    en: 'the folder to write: an empty one, or one of an earlier time',
  },
  'docs.written': {
    zh: '已写出 {pages} 个页面，从 {index} 看起',
    en: 'written {pages} pages; start with {index}',
  },
  'error.folder-not-ours': {
    zh: '这个文件夹里已有别的东西，不是本命令写的',
    en: 'this folder holds something that this command did not write',
  },
} as const;
