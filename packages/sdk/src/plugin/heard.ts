import type { RunWarning } from '@xinfang/rates';
import { type At, pathOf } from './issue.ts';

/** What a plugin said for the report: as it is where that is a warning, else that it said something that is none. */
export const heard = (said: unknown, at: At): RunWarning => warningIn(said) ?? unsound(at);

const warningIn = (said: unknown): RunWarning | undefined => {
  if (!isRecord(said) || typeof said['code'] !== 'string' || !isRecord(said['message']))
    return undefined;
  const { code, message, count, examples } = said;
  const { zh, en } = message;
  if (typeof zh !== 'string' || typeof en !== 'string') return undefined;
  return {
    code,
    message: { zh, en },
    ...(typeof count === 'number' ? { count } : {}),
    ...(Array.isArray(examples) ? { examples: examples.map(String) } : {}),
  };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const unsound = (at: At): RunWarning => ({
  code: 'plugin-warning',
  message: {
    zh: `${pathOf(at)}：插件给出的提示不成形，没有照录`,
    en: `${pathOf(at)}: the plugin warned in no form that can be printed`,
  },
});
