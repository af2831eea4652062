import type { Text } from '@xinfang/calendar';
import type { Pack, Scalar } from '@xinfang/pack';

/** The languages that everything is said in. */
export type Lang = 'zh' | 'en';

/** What of a pack gives its conditions their words. */
export type Wording = Pick<Pack, 'facts' | 'groups' | 'conditions'>;

const OPEN: Readonly<Record<string, Text>> = {
  'person-decides': { zh: '由人决定', en: 'a person decides' },
  conflict: { zh: '结论冲突', en: 'outcomes conflict' },
  untranslated: { zh: '法律规定未编入', en: 'law not encoded' },
};

/** How a fact, or a group whose outcome is a fact, is called; its id where the pack holds neither. */
export const factLabel = (id: string, { facts, groups }: Wording): Text =>
  facts.find((fact) => fact.id === id)?.label ??
  groups.find((group) => group.id === id)?.label ?? { zh: id, en: id };

/** How a value of a fact or an outcome of a group is called; truth and numbers stand for themselves. */
export const valueLabel = (id: string, value: Scalar, wording: Wording): Text => {
  if (value === true) return { zh: '是', en: 'yes' };
  if (value === false) return { zh: '否', en: 'no' };
  const text = `${value}`;
  return (
    valuesOf(id, wording).find((each) => each.value === value)?.label ??
    (wording.groups.some((group) => group.id === id) ? OPEN[text] : undefined) ?? {
      zh: text,
      en: text,
    }
  );
};

const valuesOf = (
  id: string,
  { facts, groups }: Wording,
): readonly { readonly value: string; readonly label: Text }[] => {
  const fact = facts.find((each) => each.id === id);
  if (fact !== undefined) return fact.type === 'enum' ? fact.values : [];
  return groups.find((group) => group.id === id)?.outcomes ?? [];
};

/** The words of an open status of a group: a person decides, outcomes conflict, law not encoded. */
export const openStatusLabel = (status: string): Text | undefined => OPEN[status];

/** A label in quotation marks; marks inside it become single ones. */
export const quoted = (label: string): string =>
  `“${label.replaceAll('“', '‘').replaceAll('”', '’')}”`;
