import type { Text } from '@xinfang/sdk';

/** What the program says of a run on threads. */
export const RUN_MESSAGES = {
  'option.workers': {
    zh: '工作线程数，0 或 off 为不用；默认：JSONL 文件够大时与处理器核数相同',
    en: 'worker threads, 0 or off for none; default: one a core where a JSONL file is large enough',
  },
  'error.workers': {
    zh: '工作线程数应是从 0 起的整数，或 off',
    en: 'worker threads are a whole number from 0, or off',
  },
  'error.give-workers': {
    zh: '例如 --workers 4；--workers off 为不用',
    en: 'e.g. --workers 4; --workers off for none',
  },
} as const satisfies Record<string, Text>;
