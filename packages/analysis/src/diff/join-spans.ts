import { dayAfter, type Effective } from '@xinfang/pack';

interface Spanned {
  readonly law: Effective;
}

/** What is the same under the law of one span and of the next is told once, with the samples of the first. */
export const joinSpans = <Told extends Spanned>(all: readonly Told[]): readonly Told[] => {
  const joined: Told[] = [];
  for (const each of all) {
    const at = joined.findLastIndex((before) => adjoins(before, each) && sameBut(before, each));
    const before = joined[at];
    if (before === undefined) joined.push(each);
    else joined[at] = { ...before, law: { ...each.law, from: before.law.from } };
  }
  return joined;
};

const adjoins = (before: Spanned, after: Spanned): boolean =>
  before.law.to !== undefined && dayAfter(before.law.to) === after.law.from;

/** Samples name a day of their span. */
const sameBut = (a: Spanned, b: Spanned): boolean => contentOf(a) === contentOf(b);

const contentOf = (told: Spanned): string =>
  JSON.stringify(told, (key, value: unknown) =>
    key === 'law' || key === 'samples' ? undefined : value,
  );
