import type { WrittenElement } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import { type Placed, placesIn } from './places-in.ts';
import type { Check } from './scope.ts';

const HAN = /\p{Script=Han}/gu;
const LONGEST_NAME = 4;
const LATIN = /\p{Script=Latin}/gu;

/** Texts that are blank, whose two languages were mixed up, or of which one was copied into the other. */
export const findTextsInOtherLanguage: Check = ({ elements }) =>
  elements.all.flatMap((element) =>
    placesIn(element.value).flatMap((place) => wrongIn(element, place)),
  );

const wrongIn = (element: WrittenElement, { path, value }: Placed): readonly Finding[] => {
  if (typeof value !== 'object' || value === null || !('zh' in value && 'en' in value)) return [];
  return Object.entries(value).flatMap(([key, text]): readonly Finding[] => {
    const at = { element, path: [...path, key] };
    if (typeof text !== 'string') return [];
    if (text.trim() === '') return [{ code: 'empty-text', data: {}, ...at }];
    return isWrong(key, text) ? [{ code: 'text-in-other-language', data: { key }, ...at }] : [];
  });
};

/** English may quote a Chinese word, and Chinese be a short name in Latin letters, such as OA. */
const isWrong = (key: string, text: string): key is 'zh' | 'en' => {
  const [han, latin] = [HAN, LATIN].map((script) => text.match(script)?.length ?? 0) as [
    number,
    number,
  ];
  return key === 'zh' ? han === 0 && latin > LONGEST_NAME : key === 'en' && han > latin;
};
