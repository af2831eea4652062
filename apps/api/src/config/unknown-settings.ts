import { didYouMean } from '@xinfang/sdk';
import type { SettingWarning } from './settings-reading.ts';
import type { KnownVariable } from './variable.ts';

/** Variables that are meant for the service and that nobody reads: a slip there would leave a default in force unseen. */
export const unknownSettings = (
  names: readonly string[],
  variables: readonly KnownVariable[],
): readonly SettingWarning[] => {
  const known = new Set(
    variables.flatMap(({ name, isSecret }) => (isSecret ? [name, `${name}_FILE`] : [name])),
  );
  return names
    .filter((name) => name.startsWith('XINFANG_') && !known.has(name))
    .sort()
    .map((name) => warningOf(name, known));
};

const warningOf = (name: string, known: Iterable<string>): SettingWarning => {
  const { hint } = didYouMean(name, known);
  return {
    code: 'unknown-setting',
    name,
    message: {
      zh: `没有 ${name} 这一设置。${hint?.zh ?? ''}`,
      en: `There is no setting ${name}. ${hint?.en ?? ''}`.trimEnd(),
    },
  };
};
