import type { KnownFact } from './known-fact.ts';
import { normalName } from './name-index.ts';
import type { MeaningOf } from './value-meaning.ts';

/** One character is in many labels. */
const SHORTEST = 2;

/**
 * Reads the values of a fact by the labels that its pack gives them: a whole label, else a word of the dictionary (`words`),
 * else a part of one label and of no other. A value that holds more than a label is none: it may hold a name.
 */
export const labelReader = (
  { values = [] }: KnownFact,
  words: MeaningOf | undefined,
): MeaningOf => {
  const labels = values.map(({ value, label }) => ({ value, zh: normalName(label.zh) }));
  const declared = new Set(values.map(({ value }) => value));
  const whole = new Map([
    ...values.map(({ value, label }) => [normalName(label.en), value] as const),
    ...values.map(({ value }) => [normalName(value), value] as const),
    ...labels.map(({ value, zh }) => [zh, value] as const),
  ]);
  return (value) => {
    const word = normalName(value);
    const known = whole.get(word) ?? words?.(value);
    if (known !== undefined) return declared.has(`${known}`) ? known : undefined;
    if (word.length < SHORTEST) return undefined;
    const [like, ...others] = labels.filter(({ zh }) => zh.includes(word));
    return others.length === 0 ? like?.value : undefined;
  };
};
