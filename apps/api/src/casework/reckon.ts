import { type Case, parseCase } from '@xinfang/matter';
import type { Assessment, CivilDate } from '@xinfang/sdk';
import { XinfangError } from '@xinfang/sdk';
import type { CaseJson, CaseView } from '@xinfang/store';
import { pointerOfPath } from '../pointer.ts';
import type { Desk } from './desk.ts';
import { badContent } from './refusals.ts';
import { viewOf } from './view.ts';

/** A case with what the kernel says of it on a day. */
export interface ReckonedCase {
  readonly case: Case;
  readonly assessment: Assessment;
  readonly view: CaseView;
}

type Reckoner = Pick<Desk, 'xf' | 'organisation' | 'reckonedWith'>;

/** Reckons a case as it would be stored. What its facts say against the pack is refused with its place. */
export const reckon = (
  { xf, organisation, reckonedWith }: Reckoner,
  json: CaseJson,
  version: number,
  asOf: CivilDate,
): ReckonedCase => {
  const oneCase = parseCase(json);
  const assessment = refusingContent(() => xf.assess(oneCase, { asOf }));
  const view = viewOf({ case: json, version, assessment, organisation, reckonedWith });
  return { case: oneCase, assessment, view };
};

/** Turns a fault in what was sent into a refusal that names its place. */
export const refusingContent = <T>(work: () => T, pointer = pointerOfPath): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof XinfangError) throw badContent(error.issues, pointer);
    throw error;
  }
};
