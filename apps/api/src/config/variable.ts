import type { Text } from '@xinfang/sdk';
import { Config, ConfigProvider, Effect, Exit, Option, Redacted } from 'effect';

/** What a variable is set to, as it may be shown; `unfit` is not what it must be, `missing` must be set and is not. */
export type Looked =
  | { readonly is: 'set' | 'unset'; readonly shown: string }
  | { readonly is: 'unfit' | 'missing' };

/** One variable of the environment, without its value. */
export interface KnownVariable {
  readonly name: string;
  readonly what: Text;
  readonly expects: Text;
  /** Never shown, and may also be given as the file that `NAME_FILE` names. */
  readonly isSecret: boolean;
  readonly look: (provider: ConfigProvider.ConfigProvider) => Looked;
}

/** One variable with what it holds. */
export interface Variable<T> extends KnownVariable {
  /** Throws without contents where `look` tells that it is unfit or missing. */
  readonly value: (provider: ConfigProvider.ConfigProvider) => T;
}

/** What a variable says of itself. */
interface Words {
  readonly what: Text;
  readonly expects: Text;
}

/** What counts where a variable is not set, and how that is shown. */
interface Fallback<T> {
  readonly value: T;
  readonly shown: string;
}

interface Parts<T> extends Words {
  readonly name: string;
  readonly isSecret: boolean;
  readonly config: Config.Config<T>;
  readonly fallback: Fallback<T> | undefined;
  readonly show: (value: T) => string;
}

const variableOf = <T>({ config, fallback, show, ...told }: Parts<T>): Variable<T> => {
  const read = (provider: ConfigProvider.ConfigProvider) =>
    Effect.runSyncExit(Config.option(config).parse(provider));
  return {
    ...told,
    look: (provider) => {
      const exit = read(provider);
      if (Exit.isFailure(exit)) return { is: 'unfit' };
      if (Option.isSome(exit.value)) return { is: 'set', shown: show(exit.value.value) };
      return fallback === undefined ? { is: 'missing' } : { is: 'unset', shown: fallback.shown };
    },
    value: (provider) => {
      const exit = read(provider);
      if (Exit.isSuccess(exit) && Option.isSome(exit.value)) return exit.value.value;
      if (Exit.isFailure(exit) || fallback === undefined) throw new Error(`unread: ${told.name}`);
      return fallback.value;
    },
  };
};

const UNFIT = new Config.ConfigError(new ConfigProvider.SourceError({ message: 'unfit' }));

/** A config over a text with a parser of our own: `undefined` is unfit. */
const parsed = <T>(config: Config.Config<string>, parse: (text: string) => T | undefined) =>
  config.pipe(
    Config.mapEffect((text) => {
      const value = parse(text.trim());
      return value === undefined ? Effect.fail(UNFIT) : Effect.succeed(value);
    }),
  );

/** A text with a parser; without a fallback it must be set. */
export const textVariable = <T>(
  name: string,
  words: Words,
  parse: (text: string) => T | undefined,
  fallback?: Fallback<T>,
): Variable<T> =>
  variableOf({
    name,
    ...words,
    isSecret: false,
    config: parsed(Config.String(name), parse),
    fallback,
    show: String,
  });

/** A parser of whole numbers written in digits alone. */
export const wholeNumber =
  (range: { readonly from: number; readonly to: number }) =>
  (text: string): number | undefined => {
    const value = /^\d{1,12}$/u.test(text) ? Number(text) : Number.NaN;
    return value >= range.from && value <= range.to ? value : undefined;
  };

/** A whole number in a range. */
export const numberVariable = (
  name: string,
  what: Text,
  range: { readonly from: number; readonly to: number; readonly unset: number },
): Variable<number> =>
  textVariable(
    name,
    {
      what,
      expects: {
        zh: `须为 ${range.from} 至 ${range.to} 的整数`,
        en: `must be a whole number from ${range.from} to ${range.to}`,
      },
    },
    wholeNumber(range),
    { value: range.unset, shown: String(range.unset) },
  );

/** One of a few words. */
export const choiceVariable = <const T extends string>(
  name: string,
  what: Text,
  choices: readonly [T, ...T[]],
  unset: T,
): Variable<T> =>
  variableOf({
    name,
    what,
    expects: {
      zh: `须为以下之一：${choices.join('、')}`,
      en: `must be one of ${choices.join(', ')}`,
    },
    isSecret: false,
    config: Config.Literals(choices, name),
    fallback: { value: unset, shown: unset },
    show: String,
  });

/** A secret with a parser: redacted from the moment that it is read, shown by `show` alone. */
export const secretVariable = <T>(
  name: string,
  words: Words,
  parse: (text: string) => T | undefined,
  options: { readonly fallback?: Fallback<T>; readonly show?: (value: T) => string } = {},
): Variable<T> =>
  variableOf({
    name,
    ...words,
    isSecret: true,
    config: parsed(Config.Redacted(name).pipe(Config.map(Redacted.value)), parse),
    fallback: options.fallback,
    show: options.show ?? (() => '***'),
  });
