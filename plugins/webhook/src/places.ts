import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failure } from './issue.ts';
import type { Settings } from './options.ts';

const FILES = {
  deadLetters: {
    zh: '写不了留存消息的文件',
    en: 'the file of dead letters cannot be written',
  },
  summary: {
    zh: '写不了汇总文件',
    en: 'the file of the summary cannot be written',
  },
};

/**
 * Sees that files can be written where the options put them: told before a long run, not after it.
 *
 * @throws XinfangError `webhook-file`.
 */
export const checkPlaces = async (settings: Settings): Promise<void> => {
  for (const option of ['deadLetters', 'summary'] as const) {
    const path = settings[option];
    if (typeof path === 'string' && !(await isFile(resolve(path)))) throw unwritable(option);
  }
};

/** Whether a path is, or may become, a file. */
const isFile = async (path: string): Promise<boolean> => {
  const [folder, file] = await Promise.all(
    [dirname(path), path].map((each) => stat(each).catch(() => undefined)),
  );
  return folder?.isDirectory() === true && file?.isDirectory() !== true;
};

/** That a file cannot be written; its path is not told. */
export const unwritable = (option: keyof typeof FILES) =>
  failure('file', `options.${option}`, FILES[option], {
    zh: '文件夹要先有；再看看权限和磁盘空间',
    en: 'its folder must exist; check permissions and space on the disk',
  });
