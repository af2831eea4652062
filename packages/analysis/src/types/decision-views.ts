/** What the types of a pack build on. */
export const SDK_IMPORTS = `import type {
  Case,
  Deadline as AnyDeadline,
  Decision as AnyDecision,
  Flag as AnyFlag,
  GroupOutcome,
  Need as AnyNeed,
} from '@xinfang/sdk';
`;

/** The types of the SDK with the names of a pack in place of plain texts. */
export const DECISION_VIEWS = `/** 一件事项，事实按本包的类型。 · A case whose facts are those of this pack. */
export type CaseOfPack = Omit<Case, 'facts'> & { readonly facts: Facts };

/** 一个决定组的结论。 · The outcome of a group. */
export type OutcomeOf<Group extends keyof Outcomes> =
  | (Omit<Extract<GroupOutcome, { value: string }>, 'value'> & { readonly value: Outcomes[Group] })
  | (Omit<Extract<GroupOutcome, { value: null }>, 'candidates'> & { readonly candidates: readonly Outcomes[Group][] });

/** SDK 的决定，结论、标记、待补事实按本包的类型。 · A decision of the SDK with the outcomes, flags and needs of this pack. */
export type DecisionOfPack = Omit<AnyDecision, 'outcomes' | 'flags' | 'needs'> & {
  readonly outcomes: { readonly [Group in keyof Outcomes]: OutcomeOf<Group> };
  readonly flags: readonly (Omit<AnyFlag, 'value'> & { readonly value: Flags })[];
  readonly needs: readonly (Omit<AnyNeed, 'fact'> & { readonly fact: keyof Facts })[];
};

/** SDK 的期限。 · A deadline of the SDK. */
export type DeadlineOfPack = Omit<AnyDeadline, 'id'> & { readonly id: DeadlineId };
`;
