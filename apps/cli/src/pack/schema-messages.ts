/** What `pack schema` says. */
export const SCHEMA_MESSAGES = {
  'help.pack.schema': {
    zh: '写出编辑器用的 JSON Schema：补全事实、比较、取值、结论、条款',
    en: 'write JSON Schemas by which editors complete facts, operators, values, outcomes, articles',
  },
  'option.schema-out': { zh: '写到这个文件夹', en: 'the folder to write to' },
  'schema.written': {
    zh: '已在 {folder} 写出 {files} 个 JSON Schema',
    en: 'written {files} JSON Schemas to {folder}',
  },
} as const;
