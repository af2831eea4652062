import type { Text } from '@xinfang/calendar';
import type { Fact } from '@xinfang/pack';

/** A fact that a plugin gave. */
export interface ProvidedFact {
  readonly fact: string;
  readonly plugin: string;
}

/**
 * A fact that a plugin was asked for and did not give, because the plugin failed: it is unknown, or what the pack takes where
 * nobody states it.
 */
export interface MissedFact extends ProvidedFact {
  readonly reason: Text;
}

/** What an answer owes to plugins; each is there only where there is something to tell. */
export interface Told {
  /** Facts that nobody stated and plugins gave. */
  readonly provided?: readonly ProvidedFact[];
  /** Facts that nobody gave because a plugin failed, gave what the fact cannot be, or contradicted the registration or another. */
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

/** Why a fact that a plugin was asked for is not given. */
export type Failure = 'threw' | 'late' | 'outside' | 'not-at-once' | 'impossible' | 'disputed';

const WHY: Readonly<Record<Failure, Text>> = {
  threw: { zh: '出错', en: '' },
  late: { zh: '没有按时答复', en: ': it did not answer in time' },
  outside: { zh: '给出的值不在允许范围内', en: ': its value is outside the domain' },
  'not-at-once': {
    zh: '没有当场给出值',
    en: ': a derived fact is given at once, not promised',
  },
  impossible: {
    zh: '给出的值与登记的情况不能并存',
    en: ': its value cannot stand beside what was registered',
  },
  disputed: {
    zh: '给出的值与其他插件给出的不能并存',
    en: ': its value cannot stand beside what another plugin gave',
  },
};

/** What a fact may be; what was given instead may be anything, and is not told. */
const outsideOf = (fact: Fact): Text => {
  const allowed =
    fact.type === 'boolean'
      ? ['true', 'false']
      : fact.type === 'integer'
        ? [`${fact.min}–${fact.max}`]
        : fact.values.map(({ value }) => value);
  return {
    zh: `${WHY.outside.zh}（可以是 ${allowed.join('、')}）`,
    en: `${WHY.outside.en} (${allowed.join(', ')})`,
  };
};

const UNKNOWN: Text = { zh: '按未知处理', en: 'unknown' };
const BY_DEFAULT: Text = {
  zh: '按规则包的默认值处理',
  en: 'taken as where nobody states it',
};

/** That a fact is missing, why, and what that comes to; nothing of what the plugin said goes in. */
export const missed = (declared: Fact, plugin: string, why: Failure): MissedFact => {
  const { id, default: taken } = declared;
  const becomes = taken === undefined ? UNKNOWN : BY_DEFAULT;
  const { zh, en } = why === 'outside' ? outsideOf(declared) : WHY[why];
  return {
    fact: id,
    plugin,
    reason: {
      zh: `插件 ${plugin} ${zh}，${becomes.zh}`,
      en: `${becomes.en}, because plugin ${plugin} failed${en}`,
    },
  };
};
