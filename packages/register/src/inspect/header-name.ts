import { kindOfPlace } from '../case-places.ts';
import { type Confidence, HEADER_WORDS, type HeaderWords } from './header-words.ts';
import type { Target } from './target.ts';

/** What a name of a column may stand for, by the name alone. */
export interface NameGuess {
  readonly targets: readonly Target[];
  readonly as: Readonly<Record<string, string>> | undefined;
  readonly confidence: Confidence;
  /** Whether the name is a known one, close to one, one without its word for day, or merely ends in one. */
  readonly match: 'whole' | 'close' | 'bare' | 'part';
  /** Place in the dictionary: of two columns for one place the earlier is the better. */
  readonly rank: number;
}

/** A fact that a pack declares; a column may bear its name. */
export interface KnownFact {
  readonly id: string;
  readonly label?: { readonly zh: string; readonly en: string };
}

/** Guesses what columns are by their names. */
export type NameReader = (name: string) => readonly NameGuess[];

const DAY_ENDINGS = ['日期', '时间', '日', '年月日', '日期时间'];

/** A name without what is only how it is written: width, case, spaces, signs. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()[\]{}【】《》<>"'“”‘’*_\-:·.、,，;；?？!！/\\|]/gu, '');

/** Compiles the dictionary together with the facts of a pack. */
export const nameReader = (facts: readonly KnownFact[]): NameReader => {
  const index = indexOf(facts);
  const lookUp = (name: string): readonly NameGuess[] => index.get(normalName(name)) ?? [];
  return (name) => {
    const place = placeNamed(name);
    if (place !== undefined) return [place];
    for (const { text, step } of writings(name)) {
      const found = lookUp(text);
      if (found.length > 0) return found.map((each) => (text === name ? each : weaker(each, step)));
    }
    return PERSONAL.test(normalName(name)) ? [IDENTITY] : endingOf(name, lookUp);
  };
};

/** Shorter endings are in every other word. */
const SHORTEST_ENDING = 2;

/** A name that ends in a known one may be the same of something else, e.g. 市局交办日期: a doubtful guess. */
const endingOf = (
  name: string,
  lookUp: (name: string) => readonly NameGuess[],
): readonly NameGuess[] => {
  const whole = normalName(name);
  for (let at = 1; at <= whole.length - SHORTEST_ENDING; at += 1) {
    const found = lookUp(whole.slice(at)).filter(
      ({ match, targets }) => match === 'whole' && hasPlace(targets),
    );
    if (found.length > 0)
      return found.map((guess) => ({ ...guess, confidence: 'low', match: 'part' }));
  }
  return [];
};

const hasPlace = (targets: readonly Target[]): boolean =>
  !targets.includes('identity') && !targets.includes('unused');

/** Names of places as the SDK writes them, e.g. `registration.unit`. */
const placeNamed = (name: string): NameGuess | undefined =>
  kindOfPlace(name) === undefined || name.startsWith('registration.petitioners.people')
    ? undefined
    : {
        targets: [name as Target],
        as: undefined,
        confidence: 'high',
        match: 'whole',
        rank: 0,
      };

/** Whatever is before it, such a name is of a person or of a person's data. */
const PERSONAL = /姓名|身份证|证件号|手机|电话|住址|地址|邮箱|微信号|(?:人|员|领导|干部)$/u;

const IDENTITY: NameGuess = {
  targets: ['identity'],
  as: undefined,
  confidence: 'medium',
  match: 'close',
  rank: Number.MAX_SAFE_INTEGER,
};

interface Writing {
  readonly text: string;
  /** How many degrees of confidence it costs to read the name so. */
  readonly step: number;
}

const REMARK = /[(（[【][^)）\]】]*[)）\]】]/gu;
const PREFIX =
  /^(?:信访(?:事项|件|人|局|部门)?|[县区市省]?信访局|责任单位|承办单位|办理单位|主办单位|本次|该件|实际|最终|首次)/u;
const SUFFIX = /(?:名称|标识|标志|信息)$/u;

/** What the name of a group of columns has beside the step that it is about. */
const STAGE = /(?:环节|阶段|情况|过程|部分)$/u;

/** The ways of reading a name from the closest to the freest. */
const writings = (name: string): readonly Writing[] => {
  const bare = name.replaceAll(REMARK, '');
  const parts = bare.split('/').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  return [
    { text: name, step: 0 },
    { text: bare, step: 0 },
    ...(parts.length > 1
      ? [
          { text: parts.toReversed().join(''), step: 0 },
          { text: parts.map((part) => part.replace(STAGE, '')).join(''), step: 0 },
          { text: last, step: stepBelow(parts.slice(0, -1).join('')) },
        ]
      : []),
    { text: bare.replace(PREFIX, ''), step: 1 },
    { text: bare.replace(SUFFIX, ''), step: 1 },
    { text: bare.replace(PREFIX, '').replace(SUFFIX, ''), step: 2 },
  ];
};

/** Under 复查, a 受理日期 is no acceptance of the matter: only plain headings leave the names below them as they are. */
const PLAIN_HEADING =
  /^(?:信访|办理|登记|受理|基本|来信来访|事项|件|人|处理|转办|交办|答复|评价|责任单位|信访部门|信访局|情况|信息|过程|结果|概况|环节|阶段|部分)+$/u;
const OTHER_HEADING = /复查|复核|听证|延期|延长|积案|上级|国家|省|撤回|督办/u;

const stepBelow = (heading: string): number => {
  if (PLAIN_HEADING.test(heading)) return 0;
  return OTHER_HEADING.test(heading) ? 2 : 1;
};

const DEGREES: readonly Confidence[] = ['high', 'medium', 'low'];

/** A degree of confidence lower by some steps. */
export const lower = (confidence: Confidence, steps: number): Confidence =>
  DEGREES[Math.min(DEGREES.length - 1, DEGREES.indexOf(confidence) + steps)] as Confidence;

const weaker = (guess: NameGuess, step: number): NameGuess => ({
  ...guess,
  confidence: lower(guess.confidence, step),
  match: guess.match === 'bare' ? 'bare' : 'close',
});

const indexOf = (facts: readonly KnownFact[]): ReadonlyMap<string, readonly NameGuess[]> => {
  const index = new Map<string, NameGuess[]>();
  const add = (name: string, guess: NameGuess) => {
    const key = normalName(name);
    index.set(key, [...(index.get(key) ?? []), guess]);
  };
  HEADER_WORDS.forEach((words, rank) => {
    for (const name of listed(words.names)) add(name, guessOf(words, rank, 'whole'));
    for (const stem of listed(words.days))
      for (const ending of DAY_ENDINGS) add(stem + ending, guessOf(words, rank, 'whole'));
  });
  for (const { id, label } of facts) {
    const known = new Set([id, label?.zh, label?.en].filter((name) => name !== undefined));
    for (const name of known) if (!index.has(normalName(name))) add(name, factGuess(id));
  }
  HEADER_WORDS.forEach((words, rank) => {
    for (const stem of listed(words.days)) add(stem, guessOf(words, rank, 'bare'));
  });
  return index;
};

const listed = (names: string | undefined): readonly string[] => names?.split(' ') ?? [];

const guessOf = (
  { to, as, sure = 'high' }: HeaderWords,
  rank: number,
  match: NameGuess['match'],
): NameGuess => ({
  targets: typeof to === 'string' ? [to] : to,
  as,
  confidence: match === 'bare' ? lower(sure, 1) : sure,
  match,
  rank,
});

const factGuess = (id: string): NameGuess => ({
  targets: [`facts.${id}`],
  as: undefined,
  confidence: 'high',
  match: 'whole',
  rank: HEADER_WORDS.length,
});
