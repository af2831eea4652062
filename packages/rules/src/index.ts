export { type CompileRulingOptions, compileRuling } from './compile-ruling.ts';
export { rulingSource } from './compiled/ruling-source.ts';
export { decide, decideFacts, rulingFor } from './decide.ts';
export type {
  Confirm,
  Decision,
  DecisionRemedy,
  Flag,
  GivenOutcome,
  GroupOutcome,
  Need,
  OpenOutcome,
  RuleTrace,
  Ruling,
  Status,
  Trace,
  TraceNode,
  WhyNot,
} from './decision.ts';
export { ENGINE } from './engine-version.ts';
export { evaluate, falseLeavesOf, type Lookup, missingOf } from './evaluate.ts';
export { type Facts, factsOf, isInDomain } from './facts.ts';
export { knownOf, withDefaults } from './known.ts';
export { asFact, traceOf } from './trace.ts';
