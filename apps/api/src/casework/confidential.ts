import type { Case } from '@xinfang/matter';
import type { Decision } from '@xinfang/sdk';
import type { Partition } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';

/** How far a matter must be kept from those whom it accuses (Art 30 ¶3). */
export interface Confidence {
  readonly partition: Partition;
  readonly accused: readonly string[];
  /** Anyone may be accused: the purpose or the accused body is not stated, or the directory does not know it. */
  readonly unstated: boolean;
}

/**
 * Where a matter belongs: with the accusations where the law's own flag says so, or a body is stated as accused. What nobody has
 * classified yet is kept as if it accused anyone.
 *
 * @example
 * confidenceOf(oneCase, xf.decide(oneCase), organisation).partition // 'ordinary'
 */
export const confidenceOf = (
  oneCase: Case,
  decision: Pick<Decision, 'flags'>,
  organisation: Pick<Organisation, 'has'>,
): Confidence => {
  const accused = [...new Set(oneCase.registration.accused.units)];
  const accuses =
    accused.length > 0 || decision.flags.some(({ value }) => value === 'confidential-accusation');
  const isKnown = accused.length > 0 && accused.every((body) => organisation.has(body));
  const isClassified = oneCase.facts['purpose'] !== undefined;
  return {
    partition: accuses ? 'accusation' : 'ordinary',
    accused,
    unstated: accuses ? !isKnown : !isClassified,
  };
};
