import { didYouMean, type Issue, type Text, XinfangError } from '@xinfang/sdk';

/**
 * The bodies below each body, one step or all the way: a table, or who knows them; undefined where that body is not known.
 *
 * @example
 * const under: BodiesBelow = { 'county-gov': ['county-zrzyj', 'town-1'], 'town-1': ['village-1'] };
 */
export type BodiesBelow =
  | Readonly<Record<string, readonly string[]>>
  | ((body: string) => Iterable<string> | undefined);

/**
 * What a calendar came to. It is for the office alone: a unit must not learn how many accusations were left out.
 *
 * @example
 * const onTally = ({ dueDays, leftOut }: CalendarTally) => console.log(dueDays, leftOut.untold);
 */
export interface CalendarTally {
  /** Matters with a due day in the calendar. */
  readonly matters: number;
  readonly dueDays: number;
  /** Matters that would stand in it, and were left out. */
  readonly leftOut: {
    /** The unit, or a body above it, is accused. */
    readonly accused: number;
    /** They accuse somebody, or may, and it cannot be told whether the unit may know. */
    readonly untold: number;
  };
  /** Clocks of those matters of which it is open whether they run: they have no due day. */
  readonly undetermined: number;
  /** Matters in the reader's hands, left out or not, with such a clock. */
  readonly undeterminedMatters: number;
}

/**
 * Whose calendar it is, and how it is written.
 *
 * @example
 * const options: CalendarOptions = { unit: 'county-zrzyj', lang: 'zh', alarms: [7, 1], titles: titlesOf(xf.pack) };
 */
export interface CalendarOptions {
  /** The id of the unit. Without one it is the office's own calendar. */
  readonly unit?: string;
  /** Whose deadlines: those of the unit (default where there is one), or of the office that received the matter. */
  readonly bearer?: 'unit' | 'office';
  /** Default `zh`. */
  readonly lang?: 'zh' | 'en';
  /** What programs show as the calendar's name. */
  readonly name?: string;
  /** How many days before a due day a reminder comes; default 7, 3 and 0. */
  readonly alarms?: readonly number[];
  /** The hour of the day at which it comes; default 9. */
  readonly alarmHour?: number;
  /**
   * Titles of instruments by id. The sink takes them from the pack that is run; `calendarOf` is given them (`titlesOf`). An id
   * without one stands for itself.
   */
  readonly titles?: Readonly<Record<string, Text>>;
  /**
   * What lies below what. Without it a unit's calendar holds no accusation of anybody, and one of a body that is not known here is
   * left out: it may be the unit under another name, or one above it.
   */
  readonly under?: BodiesBelow;
  /** What becomes of matters without a purpose, which may be accusations, in a unit's calendar; default `leave-out`. */
  readonly unclassified?: 'leave-out' | 'show';
  /** Whether done and void deadlines stand in it as cancelled, so that importing it takes them off a calendar. */
  readonly settled?: boolean;
  /** The number of this file among those of one as-of day, from 0 to 99: the later one wins. */
  readonly revision?: number;
  /** Told what the calendar came to, once it is whole. */
  readonly onTally?: (tally: CalendarTally) => void;
}

/** Whether it is the office's deadlines that are wanted, and not a unit's. */
export const isOffices = ({ unit, bearer }: Pick<CalendarOptions, 'unit' | 'bearer'>): boolean =>
  (bearer ?? (unit === undefined ? 'office' : 'unit')) === 'office';

type Check = (value: unknown) => boolean;

const isWhole = (from: number, to: number): Check => {
  return (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
};
const isName: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isOneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(String(value));
const isTable = (holds: Check): Check => {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => holds(each));
};
const isList = (holds: Check): Check => {
  return (value) => Array.isArray(value) && value.every((each) => holds(each));
};
const isFunction: Check = (value) => typeof value === 'function';
const isText: Check = (value) =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

const MOST_DAYS = 365;

const OPTIONS: Record<keyof CalendarOptions, readonly [Check, Text]> = {
  unit: [isName, { zh: '单位的标识', en: 'the id of a unit' }],
  bearer: [isOneOf('unit', 'office'), { zh: 'unit 或 office', en: 'unit or office' }],
  lang: [isOneOf('zh', 'en'), { zh: 'zh 或 en', en: 'zh or en' }],
  name: [isName, { zh: '日历的名字', en: 'the name of the calendar' }],
  alarms: [
    isList(isWhole(0, MOST_DAYS)),
    { zh: `天数的数组，每个 0 至 ${MOST_DAYS}`, en: `a list of days, each from 0 to ${MOST_DAYS}` },
  ],
  alarmHour: [isWhole(0, 23), { zh: '0 至 23 的整数', en: 'a whole number from 0 to 23' }],
  titles: [isTable(isText), { zh: '标识到 { zh, en } 的表', en: 'a table of ids to { zh, en }' }],
  under: [
    (value) => isFunction(value) || isTable(isList(isName))(value),
    {
      zh: '单位到下级单位的表，或者函数',
      en: 'a table of bodies to the bodies below, or a function',
    },
  ],
  unclassified: [
    isOneOf('leave-out', 'show'),
    { zh: 'leave-out 或 show', en: 'leave-out or show' },
  ],
  settled: [(value) => typeof value === 'boolean', { zh: 'true 或 false', en: 'true or false' }],
  revision: [isWhole(0, 99), { zh: '0 至 99 的整数', en: 'a whole number from 0 to 99' }],
  onTally: [isFunction, { zh: '函数', en: 'a function' }],
};

/** The options as they were given. Throws with all that is wrong with them. */
export const readOptions = (given: Readonly<Record<string, unknown>>): CalendarOptions => {
  const stated = Object.entries(given).filter(([, value]) => value != null);
  const [first, ...others] = stated.flatMap(([key, value]) => optionIssues(key, value));
  if (first !== undefined) throw new XinfangError([first, ...others]);
  const options: CalendarOptions = Object.fromEntries(stated);
  if (options.bearer === 'unit' && options.unit === undefined)
    throw new XinfangError([
      wrongOption('unit', {
        zh: '写明：要的是单位的期限',
        en: 'named: it is the deadlines of a unit that are wanted',
      }),
    ]);
  return options;
};

const optionIssues = (key: string, value: unknown): readonly Issue[] => {
  if (!Object.hasOwn(OPTIONS, key)) return [unknownOption(key)];
  const [holds, what] = OPTIONS[key as keyof CalendarOptions];
  return holds(value) ? [] : [wrongOption(key, what)];
};

const wrongOption = (key: string, what: Text): Issue => ({
  code: 'plugin-option',
  path: `options.${key}`,
  message: { zh: `应当是${what.zh}`, en: `must be ${what.en}` },
});

const unknownOption = (key: string): Issue => {
  const names = Object.keys(OPTIONS);
  const { hint } = didYouMean(key, names);
  return {
    code: 'plugin-unknown-option',
    path: `options.${key}`,
    message: { zh: '没有这个选项', en: 'there is no such option' },
    hint: {
      zh: `${hint?.zh ?? ''}可用的选项：${names.join('、')}`,
      en: `${hint === undefined ? '' : `${hint.en} `}options are: ${names.join(', ')}`,
    },
  };
};
