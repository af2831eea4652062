import { BUILD_MESSAGES } from './build-messages.ts';
import { CHECK_MESSAGES } from './check-messages.ts';
import { DIFF_MESSAGES } from './diff-messages.ts';
import { DOCS_MESSAGES } from './docs-messages.ts';
import { RUN_CASES_MESSAGES } from './run-cases-messages.ts';
import { SCHEMA_MESSAGES } from './schema-messages.ts';
import { TABLE_MESSAGES } from './table-messages.ts';
import { TYPES_MESSAGES } from './types-messages.ts';
import { VERIFY_MESSAGES } from './verify-messages.ts';

/** What the commands on packs say, each from the file beside its command. */
export const PACK_MESSAGES = {
  ...BUILD_MESSAGES,
  ...CHECK_MESSAGES,
  ...RUN_CASES_MESSAGES,
  ...VERIFY_MESSAGES,
  ...DIFF_MESSAGES,
  ...DOCS_MESSAGES,
  ...SCHEMA_MESSAGES,
  ...TABLE_MESSAGES,
  ...TYPES_MESSAGES,
  'help.pack': { zh: '规则包', en: 'rule packs' },
  'argument.pack': { zh: '规则包的文件夹', en: 'folder of a pack' },
  'error.installed-pack': {
    zh: '这里要写文件夹；装好的规则包在 {folder}',
    en: 'name a folder here: an installed pack lies in {folder}',
  },
} as const;
