import type { Answer } from './answer.ts';
import type { Facts } from './case.ts';

const MOST_REPRESENTATIVES = 5;

/** A letter that accuses, whatever else it wants. */
export const isAccusation = (facts: Facts): boolean =>
  facts['purpose'] === 'accusation' || facts['containsAccusation'] === true;

/** An accusation that does not say who is accused: it could be sent to just that body. */
export const lacksAccused = (facts: Facts): boolean =>
  isAccusation(facts) && facts['accusedStated'] === false;

/** Flags are raised whatever else is decided, and are the same under both regulations. */
export const flagsOf = (procedure: Answer, facts: Facts): readonly string[] => {
  const raised: Readonly<Record<string, boolean>> = {
    'confidential-accusation': isAccusation(facts),
    'hearing-allowed': facts['complex'] === true && procedure === 'petition',
    'identity-unclear': facts['identityClear'] === false,
    recusal: facts['conflictOfInterest'] === true,
    'report-major-urgent': facts['majorUrgent'] === true,
    'too-many-representatives':
      facts['channel'] === 'visit' && Number(facts['representatives']) > MOST_REPRESENTATIVES,
  };
  return Object.keys(raised).filter((flag) => raised[flag]);
};
