import type { CaseRow, FactsRow } from '../register-row.ts';

/** What the law says of whether the conclusion of an accepted matter is owed: contract §3, under xf22. */
export type Conclusion = 'petition' | 'another-procedure' | 'open';

const PURPOSES = ['suggestion', 'accusation', 'appeal', 'other'] as const;
const PRIOR = ['none', 'pending', 'pending-overdue', 'replied', 'rechecked'] as const;
const PROCEDURES = ['none', 'reconsideration', 'other'] as const;
const BOTH = [true, false] as const;

/** Every completion of the missing facts that admission and procedure read. */
const completions = (facts: FactsRow): FactsRow[] => {
  let all: FactsRow[] = [facts];
  const complete = <Fact extends keyof FactsRow>(
    fact: Fact,
    domain: readonly NonNullable<FactsRow[Fact]>[],
  ) => {
    if (facts[fact] !== undefined) return;
    all = all.flatMap((each) => domain.map((value) => ({ ...each, [fact]: value })));
  };
  complete('purpose', PURPOSES);
  complete('priorHandling', PRIOR);
  complete('sameFactsAndReasons', BOTH);
  complete('filedToSuperior', BOTH);
  complete('judicialMatter', BOTH);
  complete('arbitrable', BOTH);
  complete('partyAppeal', BOTH);
  complete('administrativeProcedure', PROCEDURES);
  complete('statutoryDuty', BOTH);
  return all;
};

const refused = (facts: FactsRow): boolean => {
  if (facts.priorHandling === 'rechecked' && facts.sameFactsAndReasons === true) return true;
  return facts.priorHandling === 'pending' && facts.filedToSuperior === true;
};

const concluded = (facts: FactsRow, accepted: boolean): Conclusion => {
  if (refused(facts)) return accepted ? 'open' : 'another-procedure';
  if (facts.purpose !== 'appeal') return 'another-procedure';
  let routes = 0;
  if (facts.judicialMatter) routes++;
  if (facts.arbitrable) routes++;
  if (facts.partyAppeal) routes++;
  if (facts.administrativeProcedure !== 'none') routes++;
  if (facts.statutoryDuty) routes++;
  if (routes > 1) return 'open';
  return routes === 0 ? 'petition' : 'another-procedure';
};

/** Whether the petition procedure applies: the same answer under every completion, else open. */
export const conclusionOf = (row: CaseRow, accepted: boolean): Conclusion => {
  const answers = new Set(completions(row.facts).map((facts) => concluded(facts, accepted)));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : 'open';
};
