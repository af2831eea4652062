import { kindOfPlace } from '../draft/case-places.ts';
import { type FactFinder, factFinder, withoutAsking } from './fact-likeness.ts';
import { HEADER_WORDS } from './header-words.ts';
import type { KnownFact } from './known-fact.ts';
import { type Actor, actorIn, ofActor } from './name-actors.ts';
import { lower, type NameGuess, type NameIndex, nameIndex, normalName } from './name-index.ts';
import { belowHeadings, stepBelow, writingsOf } from './name-writings.ts';
import { isOfEntry, readStepField } from './step-field.ts';
import { eventTargetOf, type Target } from './target.ts';

/** Guesses what columns are by their names. */
export type NameReader = (name: string) => readonly NameGuess[];

/** Reads names by the dictionary and by the facts of a pack. */
export const nameReader = (facts: readonly KnownFact[]): NameReader => {
  const index = nameIndex(facts);
  const factLike = factFinder(facts);
  return (name) => {
    if (name.length > LONGEST_NAME) return [];
    const place = placeNamed(name);
    if (place !== undefined) return [place];
    const known = readKnown(name, index);
    if (known.length > 0) return known;
    if (isPersonal(name)) return [IDENTITY];
    const fact = readFact(name, factLike, index);
    return fact === undefined ? endingOf(name, index) : [fact];
  };
};

/** A longer text is no name of a column, and takes long to match. */
const LONGEST_NAME = 200;

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

/**
 * Under a heading the step and the field tell first what a name is, unless the dictionary is the surer that it is of an event: 受理单位
 * alone is the responsible unit. In one word the dictionary does, unless it is a mere step.
 */
const readKnown = (name: string, index: NameIndex): readonly NameGuess[] => {
  const found = readWritings(name, index);
  const isGrouped = name.includes('/');
  if (!isGrouped && found.some(({ match }) => match !== 'bare')) return found;
  const field = readStepField(name, index);
  return isGrouped && !isTold(found[0], field[0]) ? [...field, ...found] : [...found, ...field];
};

const isTold = (found: NameGuess | undefined, field: NameGuess | undefined): boolean =>
  found?.confidence === 'high' &&
  field?.confidence !== 'high' &&
  found.match !== 'bare' &&
  eventTargetOf(found.targets[0]) !== undefined;

const readWritings = (name: string, { lookUp }: NameIndex): readonly NameGuess[] => {
  for (const { text, step } of writingsOf(name)) {
    const found = lookUp(text);
    // Under a heading, the day of an entry is of whatever the heading names.
    if (found.length > 0 && !(name.includes('/') && isOfEntry(text)))
      return found
        .map((each) => (text === name ? each : weaker(each, step)))
        .map((each) => withActor(each, actorIn(name), actorIn(text)));
  }
  return [];
};

/** What is read without the one whose doing it is may be something else. */
const withActor = (
  guess: NameGuess,
  actor: Actor | undefined,
  read: Actor | undefined,
): NameGuess => {
  if (actor === undefined || actor === read) return { ...guess, actor };
  const own = guess.targets.map((target) => ofActor(target, actor));
  const targets = own.map(({ target }) => target);
  return own.some(({ isDoubtful }) => isDoubtful)
    ? { ...guess, actor, targets: targets.slice(0, 1), confidence: 'low', doubt: 'other-actor' }
    : { ...guess, actor, targets };
};

const weaker = (guess: NameGuess, step: number): NameGuess => ({
  ...guess,
  confidence: lower(guess.confidence, step),
  match: guess.match === 'bare' ? 'bare' : 'close',
});

/** Whatever is before it, such a name is of a person or of a person's data. */
const PERSONAL = /姓名|身份证|证件号|手机|电话|住址|地址|邮箱|微信号|(?:人|员|领导|干部)$/u;

const isPersonal = (name: string): boolean =>
  PERSONAL.test(normalName(name)) || PERSONAL.test(normalName(belowHeadings(name).leaf));

const IDENTITY: NameGuess = {
  targets: ['identity'],
  as: undefined,
  confidence: 'medium',
  match: 'close',
  rank: Number.MAX_SAFE_INTEGER,
};

/** A name that asks for a fact, or is like what the pack calls one. The closer of two columns is the better. */
const readFact = (
  name: string,
  find: FactFinder,
  { lookUp, stepNamed }: NameIndex,
): NameGuess | undefined => {
  const { heading, leaf } = belowHeadings(name);
  if (stepBelow(heading, leaf) > 1) return undefined;
  const asked = withoutAsking(leaf);
  const [known] = lookUp(asked);
  if (known?.targets.some((target) => target.startsWith('facts.')) === true)
    return { ...known, confidence: 'medium', match: 'close' };
  // Whether there was a step of the procedure is no fact of the matter: 是否申请复查.
  const isOther = known !== undefined || stepNamed(asked) !== undefined;
  const found = isOther ? undefined : find(asked);
  if (found === undefined) return undefined;
  return {
    targets: [`facts.${found.id}`],
    as: undefined,
    confidence: 'medium',
    match: 'label',
    rank: HEADER_WORDS.length + 1 - found.likeness,
  };
};

/** Shorter endings are in every other word. */
const SHORTEST_ENDING = 2;

/** A name that ends in a known one may be the same of something else, e.g. 市局交办日期: a doubtful guess. */
const endingOf = (name: string, { lookUp }: NameIndex): readonly NameGuess[] => {
  const whole = normalName(name);
  if (isOfEntry(whole)) return [];
  for (let at = 1; at <= whole.length - SHORTEST_ENDING; at += 1) {
    const found = lookUp(whole.slice(at)).filter(
      ({ match, targets }) => match === 'whole' && hasPlace(targets),
    );
    if (found.length > 0)
      return found.map((guess) =>
        withActor({ ...guess, confidence: 'low', match: 'part' }, actorIn(name), undefined),
      );
  }
  return [];
};

const hasPlace = (targets: readonly Target[]): boolean =>
  !targets.includes('identity') && !targets.includes('unused');
