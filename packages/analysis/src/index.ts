export { checkPack, type PackCheckResult } from './check-pack.ts';
export { type Mismatch, referenceOf } from './expectations.ts';
export { type CaseResult, type PackTestResult, testPack } from './test-pack.ts';
