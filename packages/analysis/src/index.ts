export { checkPack, type PackCheckResult } from './check-pack.ts';
export { type Mismatch, referenceOf } from './expectations.ts';
export { type CaseResult, type PackTestResult, someCaseFails, testPack } from './test-pack.ts';
