import {
  type Body,
  DISCIPLINE,
  GOVERNMENT,
  JUDICIAL_COMMITTEE,
  PETITION_OFFICE,
  TOWNSHIPS,
  type Township,
  UNITS,
} from '../county.ts';
import type { CaseRow, Channel, FactsRow, PriorHandling } from '../register-row.ts';
import { CONTENTS } from './contents.ts';
import type { Day } from './days.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenario.ts';

/** What a matter is in law; `petition` is the appeal without another statutory route. */
export type Kind =
  | 'petition'
  | 'several-routes'
  | 'statutory-duty'
  | 'administrative-procedure'
  | 'arbitration'
  | 'judicial'
  | 'party-appeal'
  | 'advice'
  | 'accusation-discipline'
  | 'accusation'
  | 'other';

/** All that is settled about a matter before its events: who received it, what it is about, who is responsible. */
export interface Plan {
  readonly id: string;
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly content: string;
  readonly unit: Body;
  readonly township: Township;
  readonly receiver: Body;
  readonly arrival: CaseRow['registration']['arrival'];
  readonly remit: NonNullable<FactsRow['remit']>;
  readonly accused: readonly string[];
  readonly containsAccusation: boolean;
  readonly majorUrgent: boolean;
  readonly feedbackRequired: boolean;
  readonly complex: boolean;
  readonly backlog?: string;
  readonly repeatOf?: string;
  readonly prior: PriorHandling;
  readonly sameFacts: boolean;
  readonly filedToSuperior: boolean;
}

/** What is settled when a matter is received: its id, day and channel. */
export interface Receipt {
  readonly id: string;
  readonly receivedOn: Day;
  readonly channel: Channel;
}

const KINDS: readonly (readonly [Kind, number])[] = [
  ['petition', 62],
  ['statutory-duty', 9],
  ['administrative-procedure', 5],
  ['arbitration', 5],
  ['judicial', 5],
  ['party-appeal', 0.6],
  ['advice', 7],
  ['accusation-discipline', 3],
  ['accusation', 1.5],
  ['other', 2],
];

/** Kinds that other organs receive as well as the petition office. */
const RECEIVED_BY_ORGANS: readonly Kind[] = [
  'petition',
  'several-routes',
  'statutory-duty',
  'administrative-procedure',
  'arbitration',
  'advice',
];

const FIRST_FILING = { prior: 'none', sameFacts: false, filedToSuperior: false } as const;

/** Plans a matter that is raised for the first time. */
export const planFirstFiling = (receipt: Receipt, random: Random, scenario: Scenario): Plan => {
  const drawn = random.weighted(KINDS);
  const kind =
    drawn === 'petition' && random.chance(scenario.severalRoutesShare) ? 'several-routes' : drawn;
  const township = random.pick(TOWNSHIPS);
  const content = random.weighted(CONTENTS[kind].map((each) => [each, each.weight] as const));
  const unit = content.responsible === 'township' ? township : content.responsible;
  const way = wayIn(kind, unit, random);
  const majorUrgent = way.remit === 'same-level' && kind === 'petition' && random.chance(0.03);
  const containsAccusation = kind === 'petition' && random.chance(0.02);
  return {
    ...receipt,
    kind,
    content: content.path,
    unit,
    township,
    ...way,
    accused:
      kind.startsWith('accusation') || containsAccusation
        ? [accusedBody([unit, way.receiver, GOVERNMENT], random)]
        : [],
    containsAccusation,
    majorUrgent,
    feedbackRequired: kind === 'petition' && !majorUrgent && random.chance(0.08),
    complex: kind === 'petition' && random.chance(0.15),
    ...FIRST_FILING,
  };
};

/** Plans a listed backlog case: an old and difficult matter that the petition office assigns. */
export const planBacklogCase = (receipt: Receipt, random: Random, batch: string): Plan => {
  const township = random.pick(TOWNSHIPS);
  const [content] = CONTENTS.petition;
  if (content === undefined || content.responsible === 'township') throw new RangeError('content');
  return {
    ...receipt,
    kind: 'petition',
    content: content.path,
    unit: content.responsible,
    township,
    receiver: PETITION_OFFICE,
    arrival: 'direct',
    remit: 'same-level',
    accused: [],
    containsAccusation: false,
    majorUrgent: false,
    feedbackRequired: true,
    complex: true,
    backlog: batch,
    ...FIRST_FILING,
    prior: 'replied',
  };
};

/** Plans another filing of a matter that was raised before. */
export const planRepeatFiling = (
  receipt: Receipt,
  first: Plan,
  prior: PriorHandling,
  random: Random,
): Plan => ({
  ...receipt,
  kind: first.kind,
  content: first.content,
  unit: first.unit,
  township: first.township,
  receiver: PETITION_OFFICE,
  arrival: 'direct',
  remit: isTownship(first.unit) ? 'subordinate' : 'same-level',
  accused: [],
  containsAccusation: false,
  majorUrgent: false,
  feedbackRequired: random.chance(0.1),
  complex: first.complex,
  repeatOf: first.id,
  prior,
  sameFacts: prior === 'rechecked' ? random.chance(0.8) : random.chance(0.5),
  filedToSuperior: prior === 'pending' && random.chance(0.3),
});

/** Whether a body is a township's government, which stands below the county's own departments. */
export const isTownship = (body: Body): boolean => TOWNSHIPS.some(({ id }) => id === body.id);

/** Who receives the matter, how it came there, and whose business it is in the receiver's eyes. */
const wayIn = (
  kind: Kind,
  unit: Body,
  random: Random,
): Pick<Plan, 'receiver' | 'arrival' | 'remit'> => {
  const level = isTownship(unit) ? 'subordinate' : 'same-level';
  if ((unit === JUDICIAL_COMMITTEE || unit === DISCIPLINE) && random.chance(0.2))
    return { receiver: unit, arrival: 'direct', remit: 'own' };
  if (!RECEIVED_BY_ORGANS.includes(kind) || random.chance(0.72)) {
    const arrival = random.weighted([
      ['direct', 80],
      ['transferred', 16],
      ['assigned', 4],
    ] as const);
    return { receiver: PETITION_OFFICE, arrival, remit: level };
  }
  if (random.chance(0.25)) {
    const arrival = random.chance(0.75) ? 'transferred' : 'assigned';
    const remit = random.chance(0.2) ? 'elsewhere' : 'own';
    return { receiver: remit === 'own' ? unit : otherUnit(unit, random), arrival, remit };
  }
  if (isTownship(unit) && random.chance(0.5)) {
    const department = otherUnit(unit, random);
    return { receiver: department, arrival: 'direct', remit: 'subordinate' };
  }
  const remit = random.chance(0.12) ? 'elsewhere' : 'own';
  return { receiver: remit === 'own' ? unit : otherUnit(unit, random), arrival: 'direct', remit };
};

/** Another administrative unit of the county, e.g. one to which a matter comes by mistake; never a body complained of. */
export const otherUnit = (unit: Body, random: Random, accused: readonly string[] = []): Body =>
  random.pick(
    UNITS.filter(
      (each) => each.sector === 'administrative' && each !== unit && !accused.includes(each.id),
    ),
  );

/** A body complained of: never one that receives or handles the matter. */
const accusedBody = (concerned: readonly Body[], random: Random): string =>
  random.pick(
    [...UNITS, ...TOWNSHIPS].filter(
      (each) => each.sector === 'administrative' && !concerned.includes(each),
    ),
  ).id;
