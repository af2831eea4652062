import { type Answer, type Answers, conflictOf, PERSON_DECIDES, UNTRANSLATED } from './answer.ts';
import type { Facts } from './case.ts';
import { flagsOf, isAccusation, lacksAccused } from './flags.ts';

/** From this day the rules on simplified handling are in force; nothing of the trial rules before is restated. */
const SIMPLIFIED_FROM = '2022-07-17';

/** Contract §3, the table under `xf22`. */
export const under2022 = (on: string, facts: Facts): Answers => {
  const admission = admissionOf(facts);
  const procedure = procedureOf(admission, facts);
  return {
    admission,
    dispatch: dispatchOf(admission, facts),
    procedure,
    simplified: on < SIMPLIFIED_FROM ? UNTRANSLATED : simplifiedOf(admission, procedure, facts),
    flags: flagsOf(procedure, facts),
  };
};

const admissionOf = (facts: Facts): string => {
  if (facts['priorHandling'] === 'rechecked' && facts['sameFactsAndReasons'] === true)
    return 'no-longer-accepted';
  if (facts['priorHandling'] === 'pending' && facts['filedToSuperior'] === true)
    return 'not-accepted';
  return 'accept';
};

const dispatchOf = (admission: string, facts: Facts): Answer => {
  if (admission !== 'accept') return 'none';
  return facts['receiverKind'] === 'petition-office' ? byOffice(facts) : byOrgan(facts);
};

const byOffice = (facts: Facts): Answer => {
  const judicialRoute = facts['channel'] === 'visit' ? 'guide-judicial' : 'forward-judicial';
  const isDisciplinary = facts['disciplinary'] === true;
  const accuses = facts['purpose'] === 'accusation';
  if (accuses && isDisciplinary && facts['judicialMatter'] === true)
    return conflictOf(['forward-discipline', judicialRoute]);
  if (accuses && isDisciplinary) return 'forward-discipline';
  if (isDisciplinary && isAccusation(facts)) return PERSON_DECIDES;
  if (facts['judicialMatter'] === true) return judicialRoute;
  if (facts['remit'] === 'elsewhere') return PERSON_DECIDES;
  if (lacksAccused(facts)) return PERSON_DECIDES;
  if (facts['remit'] === 'same-level' && facts['majorUrgent'] === true) return 'report';
  return facts['feedbackRequired'] === true ? 'assign' : 'forward';
};

const OF_DIRECT: Readonly<Record<string, Answer>> = {
  own: 'handle',
  subordinate: 'forward',
  elsewhere: 'inform-elsewhere',
};

const OF_PASSED_ON: Readonly<Record<string, Answer>> = {
  own: 'handle',
  subordinate: PERSON_DECIDES,
  elsewhere: 'object',
};

const byOrgan = (facts: Facts): Answer => {
  if (lacksAccused(facts)) return PERSON_DECIDES;
  const table = facts['arrival'] === 'direct' ? OF_DIRECT : OF_PASSED_ON;
  const answer = table[String(facts['remit'])];
  if (answer === undefined) throw new Error('an organ without a remit');
  return answer;
};

const procedureOf = (admission: string, facts: Facts): Answer => {
  if (admission !== 'accept' || facts['purpose'] === 'other') return 'none';
  if (facts['purpose'] === 'suggestion') return 'advice';
  if (facts['purpose'] === 'accusation') return 'accusation';
  const routes = routesOf(facts);
  if (routes.length > 1) return conflictOf(routes);
  return routes[0] ?? 'petition';
};

/** Art 31 (1)–(5): every statutory route that an appeal may take. */
const routesOf = (facts: Facts): readonly string[] => {
  const routes: string[] = [];
  if (facts['judicialMatter'] === true) routes.push('judicial');
  if (facts['arbitrable'] === true) routes.push('arbitration');
  if (facts['partyAppeal'] === true) routes.push('party-appeal');
  if (facts['administrativeProcedure'] !== 'none') routes.push('administrative-procedure');
  if (facts['statutoryDuty'] === true) routes.push('statutory-duty');
  return routes;
};

const simplifiedOf = (admission: string, procedure: Answer, facts: Facts): Answer => {
  if (admission !== 'accept') return 'no';
  if (facts['purpose'] === 'other') return UNTRANSLATED;
  const isFirst = facts['priorHandling'] === 'none' && facts['isRepeat'] === false;
  const isOrdinary = procedure === 'petition' || procedure === 'advice';
  const isEasy =
    facts['simpleMatter'] === true && facts['jointParty'] === false && facts['complex'] === false;
  return isFirst && isOrdinary && isEasy && facts['arrival'] !== 'assigned' ? 'yes' : 'no';
};
