import type { Text } from '@xinfang/calendar';

/** The languages that everything is said in: Chinese first. */
export type Lang = 'zh' | 'en';

/** What a page is written in, and how it is set off; without a style it is plain text. */
export interface Writing {
  readonly lang: Lang;
  readonly style?: Style;
}

/** How parts of a page are set off: functions that put marks round a text, as a terminal's colours do. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubtful: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asItIs = (text: string): string => text;

/**
 * No marks at all: for files, pipes and tests.
 *
 * @example
 * PLAIN.strong('按期答复率'); // '按期答复率'
 */
export const PLAIN: Style = {
  strong: asItIs,
  good: asItIs,
  bad: asItIs,
  doubtful: asItIs,
  faint: asItIs,
};

/**
 * The style of a page: what was given, else plain.
 *
 * @example
 * styleOf({ lang: 'zh' }).bad('逾期'); // '逾期'
 */
export const styleOf = ({ style }: Writing): Style => style ?? PLAIN;

/**
 * A text of a pack, a calendar or an error in one language.
 *
 * @example
 * say({ zh: '受理', en: 'accepted' }, 'zh'); // '受理'
 */
export const say = (text: Text, lang: Lang): string => text[lang];
