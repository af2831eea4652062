import { type Answer, type Answers, PERSON_DECIDES, UNTRANSLATED } from './answer.ts';
import type { Facts } from './case.ts';
import { flagsOf, lacksAccused } from './flags.ts';

/** Contract §3, the paragraph under `xf05`. */
export const under2005 = (facts: Facts): Answers => {
  const admission = admissionOf(facts);
  const procedure = admission === 'accept' ? 'petition' : 'none';
  return {
    admission,
    dispatch: admission === 'accept' ? dispatchOf(facts) : 'none',
    procedure,
    simplified: UNTRANSLATED,
    flags: flagsOf(procedure, facts),
  };
};

const admissionOf = (facts: Facts): string => {
  if (facts['priorHandling'] === 'rechecked' && facts['sameFactsAndReasons'] === true)
    return 'no-longer-accepted';
  const isRefiled = facts['priorHandling'] === 'pending' && facts['filedToSuperior'] === true;
  const goesElsewhere =
    facts['judicialMatter'] === true ||
    facts['arbitrable'] === true ||
    facts['administrativeProcedure'] === 'reconsideration';
  return isRefiled || goesElsewhere ? 'not-accepted' : 'accept';
};

const dispatchOf = (facts: Facts): Answer =>
  facts['receiverKind'] === 'petition-office' ? byOffice(facts) : byOrgan(facts);

const byOffice = (facts: Facts): Answer => {
  if (facts['remit'] === 'elsewhere' || lacksAccused(facts)) return PERSON_DECIDES;
  if (facts['remit'] === 'same-level' && facts['majorUrgent'] === true) return 'report';
  return facts['feedbackRequired'] === true ? 'assign' : 'forward';
};

const byOrgan = (facts: Facts): Answer => {
  if (lacksAccused(facts)) return PERSON_DECIDES;
  if (facts['remit'] === 'own') return 'handle';
  return facts['arrival'] === 'direct' ? 'inform-elsewhere' : PERSON_DECIDES;
};
