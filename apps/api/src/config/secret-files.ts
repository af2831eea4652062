import { Config, ConfigProvider, Effect, Exit, Option } from 'effect';
import type { SettingFault } from './settings-reading.ts';
import type { KnownVariable } from './variable.ts';

/** A provider that also answers from files, and what went wrong with those. */
export interface FilesRead {
  readonly provider: ConfigProvider.ConfigProvider;
  readonly fromFile: ReadonlySet<string>;
  readonly faults: readonly SettingFault[];
}

/** Secrets may lie in files, as orchestrators mount them: `NAME_FILE` names the file of `NAME`. */
export const withSecretFiles = (
  provider: ConfigProvider.ConfigProvider,
  variables: readonly KnownVariable[],
  readFile: (file: string) => string,
): FilesRead => {
  const contents: Record<string, string> = {};
  const faults: SettingFault[] = [];
  for (const { name, isSecret } of variables) {
    const file = isSecret ? given(provider, `${name}_FILE`) : undefined;
    if (file === undefined) continue;
    if (given(provider, name) !== undefined) faults.push(setTwice(name));
    else {
      const content = contentOf(file, readFile);
      if (content === undefined) faults.push(unreadable(name));
      else contents[name] = content;
    }
  }
  return {
    provider: ConfigProvider.orElse(ConfigProvider.fromUnknown(contents), provider),
    fromFile: new Set(Object.keys(contents)),
    faults,
  };
};

const given = (provider: ConfigProvider.ConfigProvider, name: string): string | undefined => {
  const exit = Effect.runSyncExit(Config.option(Config.String(name)).parse(provider));
  return Exit.isSuccess(exit) ? Option.getOrUndefined(exit.value) : undefined;
};

const contentOf = (file: string, readFile: (file: string) => string): string | undefined => {
  try {
    const content = readFile(file).trim();
    return content === '' ? undefined : content;
  } catch {
    return undefined;
  }
};

const setTwice = (name: string): SettingFault => ({
  code: 'set-twice',
  name,
  message: {
    zh: `${name} 与 ${name}_FILE 只能设置其一`,
    en: `only one of ${name} and ${name}_FILE may be set`,
  },
});

const unreadable = (name: string): SettingFault => ({
  code: 'unreadable-file',
  name,
  message: {
    zh: `${name}_FILE 所指的文件无法读取，或者是空的`,
    en: `the file that ${name}_FILE names cannot be read, or is empty`,
  },
});
