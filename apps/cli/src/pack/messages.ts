import { CHECK_MESSAGES } from './check-messages.ts';
import { RUN_CASES_MESSAGES } from './run-cases-messages.ts';

/** What the commands on packs say, each from the file beside its command. */
export const PACK_MESSAGES = {
  ...CHECK_MESSAGES,
  ...RUN_CASES_MESSAGES,
  'help.pack': { zh: '规则包', en: 'rule packs' },
  'argument.pack': { zh: '规则包的文件夹', en: 'folder of a pack' },
} as const;
