/** Languages of the service's texts. */
export type Lang = 'zh' | 'en';

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

const wishOf = (part: string): Wish => {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag, weight: weight === undefined ? 1 : Number(weight) };
};

/**
 * The language that `Accept-Language` asks for; Chinese where it asks for neither.
 *
 * @example
 * languageOf('en-GB, zh;q=0.5') // 'en'
 */
export const languageOf = (header: string | undefined): Lang => {
  let best: { readonly lang: Lang; readonly weight: number } = { lang: 'zh', weight: 0 };
  for (const { tag, weight } of (header ?? '').split(',').map(wishOf)) {
    const lang = /^zh\b/u.test(tag) ? 'zh' : /^en\b/u.test(tag) ? 'en' : undefined;
    if (lang !== undefined && weight > best.weight) best = { lang, weight };
  }
  return best.lang;
};
