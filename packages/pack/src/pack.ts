import type { Text } from '@xinfang/calendar';
import type { Vocabulary } from '@xinfang/matter';
import type { NamedCondition } from './format/condition.ts';
import type { Deadline } from './format/deadline.ts';
import type { Fact } from './format/fact.ts';
import type { Constraint, Group } from './format/group.ts';
import type { Indicator, Integrity } from './format/indicator.ts';
import type { Instrument, Remedy, Route, Untranslated, Warning } from './format/law.ts';
import type { Reminder } from './format/reminder.ts';
import type { Rule } from './format/rule.ts';
import type { TestFile } from './format/test-case.ts';

/** One layer of a resolved pack, as every answer names it. */
export interface Layer {
  readonly id: string;
  readonly version: string;
  /**
   * `sha256-` and the hex digest of the layer's content, whatever its formatting; of what operators of plugins answered
   * too, where it uses them.
   */
  readonly hash: string;
}

/**
 * A pack, loaded, checked and layered: everything that decides. `groups` stand in the order in which they can be
 * decided; `rules` of a group by falling priority.
 */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** From the lowest layer to the highest. */
  readonly layers: readonly Layer[];
  /** The last civil date that all of its layers are meant for, and the layer that ends then; absent where none ends. */
  readonly ends?: { readonly on: string; readonly layer: string };
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly facts: readonly Fact[];
  readonly conditions: ReadonlyMap<string, NamedCondition>;
  readonly constraints: readonly Constraint[];
  readonly groups: readonly Group[];
  readonly rules: readonly Rule[];
  readonly deadlines: readonly Deadline[];
  readonly indicators: readonly Indicator[];
  readonly integrity: readonly Integrity[];
  readonly remedies: readonly Remedy[];
  readonly warnings: readonly Warning[];
  /** When what is not fulfilled is brought to mind: practice, not law; those that an overlay turned off are left out. */
  readonly reminders: readonly Reminder[];
  readonly routes: readonly Route[];
  readonly vocabularies: readonly Vocabulary[];
  readonly untranslated: readonly Untranslated[];
  readonly tests: readonly TestFile[];
}
