import type { Facts } from '@xinfang/rules';
import type { Decider } from './decider.ts';

/** What the decision comes to, as a programmer without an engine would hand it on. */
interface ByHand {
  readonly admission: string;
  readonly dispatch: string;
  readonly procedure: string;
  readonly simplified: string;
  readonly flags: readonly string[];
}

/** The facts that the rules of 2022 read, all known. */
interface KnownFacts {
  readonly purpose: string;
  readonly containsAccusation: boolean;
  readonly remit: string;
  readonly judicialMatter: boolean;
  readonly arbitrable: boolean;
  readonly partyAppeal: boolean;
  readonly administrativeProcedure: string;
  readonly statutoryDuty: boolean;
  readonly disciplinary: boolean;
  readonly feedbackRequired: boolean;
  readonly majorUrgent: boolean;
  readonly priorHandling: string;
  readonly sameFactsAndReasons: boolean;
  readonly filedToSuperior: boolean;
  readonly conflictOfInterest: boolean;
  readonly complex: boolean;
  readonly jointParty: boolean;
  readonly simpleMatter: boolean;
  readonly receiverKind: string;
  readonly channel: string;
  readonly arrival: string;
  readonly representatives: number;
  readonly identityClear: boolean;
  readonly isRepeat: boolean;
  readonly accusedStated: boolean;
}

/** The law of 2022 from 17 July on, written as one would without a pack: no bases, no texts, no missing facts. The limit of what rules as data can reach. */
const decideByHand = (facts: KnownFacts): ByHand => {
  const admission = admissionOf(facts);
  const procedure = procedureOf(facts, admission);
  return {
    admission,
    dispatch: dispatchOf(facts, admission),
    procedure,
    simplified: simplifiedOf(facts, admission, procedure),
    flags: flagsOf(facts, procedure),
  };
};

const admissionOf = (facts: KnownFacts): string => {
  if (facts.priorHandling === 'rechecked' && facts.sameFactsAndReasons) return 'no-longer-accepted';
  if (facts.priorHandling === 'pending' && facts.filedToSuperior) return 'not-accepted';
  return 'accept';
};

const dispatchOf = (facts: KnownFacts, admission: string): string => {
  if (admission !== 'accept') return 'none';
  return facts.receiverKind === 'organ' ? organDispatchOf(facts) : officeDispatchOf(facts);
};

const officeDispatchOf = (facts: KnownFacts): string => {
  if (facts.disciplinary) {
    if (facts.purpose === 'accusation')
      return facts.judicialMatter ? 'conflict' : 'forward-discipline';
    if (facts.containsAccusation) return 'person-decides';
  }
  if (facts.judicialMatter)
    return facts.channel === 'visit' ? 'guide-judicial' : 'forward-judicial';
  if (facts.remit === 'elsewhere') return 'person-decides';
  if (!facts.accusedStated && accuses(facts)) return 'person-decides';
  if (facts.majorUrgent && facts.remit === 'same-level') return 'report';
  return facts.feedbackRequired ? 'assign' : 'forward';
};

const organDispatchOf = (facts: KnownFacts): string => {
  if (!facts.accusedStated && accuses(facts)) return 'person-decides';
  if (facts.remit === 'own') return 'handle';
  const direct = facts.arrival === 'direct';
  if (facts.remit === 'subordinate') return direct ? 'forward' : 'person-decides';
  return direct ? 'inform-elsewhere' : 'object';
};

const accuses = (facts: KnownFacts): boolean =>
  facts.purpose === 'accusation' || facts.containsAccusation;

const procedureOf = (facts: KnownFacts, admission: string): string => {
  if (admission !== 'accept' || facts.purpose === 'other') return 'none';
  if (facts.purpose === 'suggestion') return 'advice';
  if (facts.purpose === 'accusation') return 'accusation';
  let route = 'petition';
  let routes = 0;
  const goes = (to: string): void => {
    route = to;
    routes += 1;
  };
  if (facts.judicialMatter) goes('judicial');
  if (facts.arbitrable) goes('arbitration');
  if (facts.partyAppeal) goes('party-appeal');
  if (facts.administrativeProcedure !== 'none') goes('administrative-procedure');
  if (facts.statutoryDuty) goes('statutory-duty');
  return routes > 1 ? 'conflict' : route;
};

const simplifiedOf = (facts: KnownFacts, admission: string, procedure: string): string => {
  if (admission !== 'accept') return 'no';
  if (facts.purpose === 'other') return 'untranslated';
  return facts.simpleMatter &&
    !facts.complex &&
    !facts.jointParty &&
    !facts.isRepeat &&
    facts.priorHandling === 'none' &&
    facts.arrival !== 'assigned' &&
    (procedure === 'petition' || procedure === 'advice')
    ? 'yes'
    : 'no';
};

const flagsOf = (facts: KnownFacts, procedure: string): readonly string[] => {
  const flags: string[] = [];
  if (facts.majorUrgent) flags.push('report-major-urgent');
  if (facts.conflictOfInterest) flags.push('recusal');
  if (accuses(facts)) flags.push('confidential-accusation');
  if (facts.representatives > 5 && facts.channel === 'visit')
    flags.push('too-many-representatives');
  if (!facts.identityClear) flags.push('identity-unclear');
  if (facts.complex && procedure === 'petition') flags.push('hearing-allowed');
  return flags;
};

/** The hand-written decisions of the national pack under the law of 2022. */
export const byHand: Decider<ByHand> = {
  name: 'hand-written',
  label: { zh: '手写代码（极限）', en: 'hand-written code, the limit' },
  decide: (facts: Facts) => decideByHand(facts as unknown as KnownFacts),
  weigh: ({ admission, dispatch, procedure, simplified, flags }) =>
    admission.length + dispatch.length + procedure.length + simplified.length + flags.length,
  answers: ({ flags, ...outcomes }) => ({ outcomes, flags }),
};
