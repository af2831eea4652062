import type { PackFiles } from '@xinfang/sdk';

/** Where in a pack's own files a text lacks a language: `zh` without a Chinese character, `en` without a Latin letter. */
export const languageGaps = (files: PackFiles): readonly string[] =>
  Object.entries(files)
    // What a case expects is quoted in part.
    .filter(([path]) => !path.startsWith('tests/'))
    .flatMap(([path, text]) => gapsIn(parsed(text), path));

/** What is no JSON is told by the loader. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const gapsIn = (value: unknown, at: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) => gapsIn(each, `${at}: ${key}`));
  if (!('zh' in value) && !('en' in value)) return inside;
  const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
  return [
    ...(typeof zh === 'string' && /\p{Script=Han}/u.test(zh) ? [] : [`${at}: zh`]),
    ...(typeof en === 'string' && /[A-Za-z]/u.test(en) ? [] : [`${at}: en`]),
    ...inside,
  ];
};
