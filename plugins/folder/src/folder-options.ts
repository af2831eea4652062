import type { RegisterSummary, WrittenMapping } from '@xinfang/register';
import { didYouMean, type Issue, type Text } from '@xinfang/sdk';
import { refuse } from './folder-issue.ts';

/**
 * What a file of the folder came to, once it is read to its end.
 *
 * @example
 * const onFile = ({ file, read, rejected }: FileRead) => console.log(file, read, rejected);
 */
export interface FileRead extends RegisterSummary {
  /** Its path within the folder, with `/`. */
  readonly file: string;
  /** The place of its first row among all that was read, from 1: a run counts its rows so. */
  readonly firstRow: number;
}

/**
 * How a folder is to be read; all of it may be left out.
 *
 * @example
 * const options: FolderOptions = { pattern: '2023-*.csv', recursive: true };
 */
export interface FolderOptions {
  /** Names of the files to read, `*` standing for any characters and `?` for one; default all. */
  readonly pattern?: string | readonly string[];
  /** Whether folders in the folder are read too. A folder that holds others is refused where it is not said. */
  readonly recursive?: boolean;
  /** For files that have none of their own: a mapping, or the path of one, taken from the folder. */
  readonly mapping?: string | WrittenMapping;
  /** The facts that the pack declares, so that a misspelt one in a mapping is found before a row is read. */
  readonly facts?: readonly string[];
  /** Told what each file came to, the assumptions of its mapping and its unmapped columns too. */
  readonly onFile?: (read: FileRead) => void;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);

const OPTIONS: Record<keyof FolderOptions, readonly [Check, Text]> = {
  pattern: [
    (value) => isText(value) || (isTexts(value) && (value as readonly string[]).length > 0),
    { zh: '文件名的样式，或者它们的数组', en: 'a pattern of names, or a list of them' },
  ],
  recursive: [(value) => typeof value === 'boolean', { zh: 'true 或 false', en: 'true or false' }],
  mapping: [
    (value) => isText(value) || (typeof value === 'object' && !Array.isArray(value)),
    { zh: '映射，或者映射文件的路径', en: 'a mapping, or the path of one' },
  ],
  facts: [isTexts, { zh: '事实标识的数组', en: 'a list of ids of facts' }],
  onFile: [(value) => typeof value === 'function', { zh: '函数', en: 'a function' }],
};

/** The options as they were given. Throws with all that is wrong with them. */
export const readOptions = (given: Readonly<Record<string, unknown>>): FolderOptions => {
  refuse(
    Object.entries(given).flatMap(([key, value]) =>
      value == null ? [] : optionIssues(key, value),
    ),
  );
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
};

const optionIssues = (key: string, value: unknown): readonly Issue[] => {
  if (!Object.hasOwn(OPTIONS, key)) return [unknownOption(key)];
  const [holds, what] = OPTIONS[key as keyof FolderOptions];
  if (holds(value)) return [];
  const message = { zh: `应当是${what.zh}`, en: `must be ${what.en}` };
  return [{ code: 'plugin-option', path: `options.${key}`, message }];
};

const unknownOption = (key: string): Issue => {
  const names = Object.keys(OPTIONS);
  const { hint } = didYouMean(key, names);
  return {
    code: 'plugin-unknown-option',
    path: `options.${key}`,
    message: { zh: '没有这个选项', en: 'there is no such option' },
    hint: {
      zh: `${hint?.zh ?? ''}可用的选项：${names.join('、')}`,
      en: `${hint === undefined ? '' : `${hint.en} `}options are: ${names.join(', ')}`,
    },
  };
};
