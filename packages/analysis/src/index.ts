export { type Mismatch, referenceOf } from './cases/expectations.ts';
export {
  type CaseResult,
  type PackTestResult,
  someCaseFails,
  testPack,
} from './cases/test-pack.ts';
export { checkPack, type PackCheckResult } from './check/check-pack.ts';
