import { isAbsolute, resolve } from 'node:path';
import { didYouMean, type Issue, type Text } from '@xinfang/sdk';
import { issueAt, refuse } from './issue.ts';
import { RULES } from './option-rules.ts';
import type { WebhookSummary } from './summary.ts';

/** What the webhook may be told: in the configuration, where the sink is opened, or both (the sink's go before). */
export interface WebhookOptions {
  /** The signing secret, `whsec_…`; several while keys are changed, the newest first: each signs. */
  readonly secret?: string | readonly string[];
  /** The environment variable that holds the secret; several secrets are parted by spaces. */
  readonly secretEnv?: string;
  /** How many days before a due day to say so; default 7 and 3. */
  readonly soon?: readonly number[];
  /** Whether to say what is due today; default yes. */
  readonly today?: boolean;
  /** Whether to say what is past its day; default yes. */
  readonly overdue?: boolean;
  /** Whether to say days of clocks of which it is open whether they run; default yes. */
  readonly undetermined?: boolean;
  /** Whether to say that the run came to its end; default yes. */
  readonly completed?: boolean;
  /**
   * The body that receives the messages: only matters that are in its hands, or that it received, are sent. Without one all are,
   * but none that accuses somebody.
   */
  readonly unit?: string;
  /**
   * All bodies that the receiving body lies under, and the offices inside it; `[]` where there are none. Needed for matters that
   * accuse somebody.
   */
  readonly under?: readonly string[];
  /** All bodies that the register may name: an accused one that is not among them may be anybody, and is sent to nobody. */
  readonly bodies?: readonly string[];
  /** What becomes of matters whose purpose is not stated, which may be accusations; default `leave-out`. */
  readonly unclassified?: 'leave-out' | 'send';
  /** Whether a plain `http` address of this machine is taken; default no. */
  readonly loopback?: boolean;
  /** Milliseconds that one attempt may take; default 10,000. */
  readonly timeout?: number;
  /** Attempts after the first; default 5. */
  readonly retries?: number;
  /** Milliseconds before the second attempt, doubled for each further one, with jitter; default 500. */
  readonly firstDelay?: number;
  /** Milliseconds that a wait grows to; default 60,000. */
  readonly longestDelay?: number;
  /** A receiver that asks to wait longer than so many milliseconds is not tried again; default 300,000. */
  readonly longestWait?: number;
  /** Messages under way at one time; default 4. */
  readonly concurrency?: number;
  /** After so many messages in a row that could not be delivered no more are tried; default 10. */
  readonly giveUpAfter?: number;
  /** A file to which messages go that could not be delivered, one a line, for `resend`. */
  readonly deadLetters?: string;
  /** What the end of a run is told, never the receiver: a function, or the path of a JSON file. */
  readonly summary?: string | ((summary: WebhookSummary) => void);
  /** The clock, in milliseconds since 1970; read for timestamps only. */
  readonly now?: () => number;
}

/** The options with nothing left open but what has no default. */
export type Settings = WebhookOptions & Required<Pick<WebhookOptions, keyof typeof DEFAULTS>>;

const DEFAULTS = {
  soon: [7, 3] as readonly number[],
  today: true,
  overdue: true,
  undetermined: true,
  completed: true,
  unclassified: 'leave-out' as 'leave-out' | 'send',
  loopback: false,
  timeout: 10_000,
  retries: 5,
  firstDelay: 500,
  longestDelay: 60_000,
  longestWait: 300_000,
  concurrency: 4,
  giveUpAfter: 10,
  now: Date.now,
};

/**
 * Options of which one says nothing without the other: where a layer states any of a group, it states the whole group. Another
 * receiver does not lie where the first one does, and has not its key.
 */
const TOGETHER: readonly (readonly (keyof WebhookOptions)[])[] = [
  ['unit', 'under'],
  ['secret', 'secretEnv'],
];

/**
 * Checks options and fills in the defaults; later ones go before earlier ones.
 *
 * @throws XinfangError `webhook-option`, all that is wrong at once.
 */
export const readOptions = (...layers: readonly unknown[]): Settings => {
  refuse(layers.flatMap((layer) => optionIssues(layer)));
  const stated = layers.map((layer) =>
    Object.fromEntries(Object.entries(layer ?? {}).filter(([, value]) => value !== undefined)),
  );
  return Object.assign({}, DEFAULTS, ...stated.flatMap((layer) => [cleared(layer), layer]));
};

/** The members of the groups of which a layer states any, as not stated. */
const cleared = (layer: object): WebhookOptions =>
  Object.fromEntries(
    TOGETHER.filter((group) => group.some((key) => Object.hasOwn(layer, key)))
      .flat()
      .map((key) => [key, undefined]),
  );

/**
 * Checks the options of a plugin that is being made: the SDK names the plugin only of what goes wrong later.
 *
 * @throws XinfangError `webhook-option`, all that is wrong at once.
 */
export const checkOptions = (options: unknown): void =>
  refuse(
    optionIssues(options).map((issue) => ({ ...issue, path: `xinfang/webhook: ${issue.path}` })),
  );

const optionIssues = (options: unknown): readonly Issue[] => {
  if (options === undefined) return [];
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    return [wrong('options', { zh: '对象', en: 'an object' })];
  }
  return Object.entries(options).flatMap(([key, value]) => {
    if (!isOption(key)) return [unknownOption(key)];
    const [test, what] = RULES[key];
    return value === undefined || test(value) ? [] : [wrong(`options.${key}`, what)];
  });
};

const isOption = (key: string): key is keyof WebhookOptions => Object.hasOwn(RULES, key);

const wrong = (element: string, what: Text): Issue =>
  issueAt('option', element, { zh: `应当是${what.zh}`, en: `must be ${what.en}` });

const unknownOption = (key: string): Issue => {
  const known = Object.keys(RULES);
  const hint = didYouMean(key, known).hint ?? {
    zh: `可用的选项：${known.join('、')}`,
    en: `options are: ${known.join(', ')}`,
  };
  const message = { zh: '没有这个选项', en: 'there is no such option' };
  return issueAt('option', `options.${key}`, message, hint);
};

/** The options with the paths in them taken from a folder. */
export const fromFolder = (options: WebhookOptions, from: string): WebhookOptions => {
  const at = (path: unknown) =>
    typeof path === 'string' && !isAbsolute(path) ? resolve(from, path) : undefined;
  const deadLetters = at(options.deadLetters);
  const summary = at(options.summary);
  return {
    ...options,
    ...(deadLetters === undefined ? {} : { deadLetters }),
    ...(summary === undefined ? {} : { summary }),
  };
};
