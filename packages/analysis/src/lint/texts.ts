import type { JsonValue, WrittenElement } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import type { Check } from './scope.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Texts whose two languages were mixed up, or of which one was copied into the other. */
export const findTextsInOtherLanguage: Check = ({ elements }) =>
  elements.all.flatMap((element) => textsIn(element, element.value, []));

const textsIn = (
  element: WrittenElement,
  value: JsonValue,
  path: Finding['path'],
): readonly Finding[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, JsonValue]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof item !== 'string') return textsIn(element, item, here);
    return isText(value) && isWrong(key, item)
      ? [{ code: 'text-in-other-language', data: { key }, element, path: here } satisfies Finding]
      : [];
  });
};

const isText = (value: object): boolean => 'zh' in value && 'en' in value;

/** English may quote a Chinese word, and Chinese a name in Latin letters. */
const isWrong = (key: string, text: string): key is 'zh' | 'en' => {
  const [han, latin] = [HAN, LATIN].map((script) => text.match(script)?.length ?? 0) as [
    number,
    number,
  ];
  return key === 'zh' ? han === 0 && latin > 0 : key === 'en' && han > latin;
};
