import type { Text } from '@xinfang/calendar';

/** A fact that a plugin gave. */
export interface ProvidedFact {
  readonly fact: string;
  readonly plugin: string;
}

/** A fact that a plugin was asked for and did not give: it is unknown, because the plugin failed. */
export interface MissedFact extends ProvidedFact {
  readonly reason: Text;
}

/** What an answer owes to plugins; each is there only where there is something to tell. */
export interface Told {
  /** Facts that nobody stated and plugins gave. */
  readonly provided?: readonly ProvidedFact[];
  /** Facts that stayed unknown because a plugin failed, gave what the fact cannot be, or contradicted the registration. */
  readonly unavailable?: readonly MissedFact[];
}

/** The two lists as an answer carries them. */
export const toldOf = (
  provided: readonly ProvidedFact[],
  unavailable: readonly MissedFact[],
): Told => ({
  ...(provided.length === 0
    ? {}
    : { provided: provided.map(({ fact, plugin }) => ({ fact, plugin })) }),
  ...(unavailable.length === 0 ? {} : { unavailable }),
});

type Failure = 'threw' | 'late' | 'outside' | 'not-at-once' | 'impossible';

const WHY: Readonly<Record<Failure, (plugin: string) => Text>> = {
  threw: (plugin) => ({
    zh: `插件 ${plugin} 出错，按未知处理`,
    en: `unknown, because plugin ${plugin} failed`,
  }),
  late: (plugin) => ({
    zh: `插件 ${plugin} 没有按时答复，按未知处理`,
    en: `unknown, because plugin ${plugin} failed: it did not answer in time`,
  }),
  outside: (plugin) => ({
    zh: `插件 ${plugin} 给出的值不在允许范围内，按未知处理`,
    en: `unknown, because plugin ${plugin} failed: its value is outside the domain`,
  }),
  'not-at-once': (plugin) => ({
    zh: `插件 ${plugin} 没有当场给出值，按未知处理`,
    en: `unknown, because plugin ${plugin} failed: a derived fact is given at once, not promised`,
  }),
  impossible: (plugin) => ({
    zh: `插件 ${plugin} 给出的值与登记的情况不能并存，按未知处理`,
    en: `unknown, because plugin ${plugin} failed: its value cannot stand beside what was registered`,
  }),
};

/** That a fact is missing, and why; nothing of what the plugin said goes in. */
export const missed = (fact: string, plugin: string, why: Failure): MissedFact => ({
  fact,
  plugin,
  reason: WHY[why](plugin),
});
