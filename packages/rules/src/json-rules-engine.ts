export { createEngine } from './create-engine.ts';
export {
  type AsyncDecision,
  decideAsync,
  type FactSource,
  type UnavailableFact,
} from './decide-async.ts';
