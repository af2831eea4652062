import type { Case } from '@xinfang/matter';

type Registration = Case['registration'];

/** What is absent counts as `null` does. */
type Written<Part> = { readonly [Key in keyof Part]?: Part[Key] | null };

interface WrittenCase extends Written<Pick<Case, 'id' | 'facts' | 'events'>> {
  readonly registration?: WrittenRegistration | null;
}

interface WrittenRegistration extends Written<Omit<Registration, 'receiver' | 'petitioners'>> {
  readonly receiver?: Written<Registration['receiver']> | null;
  readonly petitioners?: Written<Registration['petitioners']> | null;
}

/**
 * A case as it was written, with what nobody writes filled in as `parseCase` does: without it a fact that follows from the
 * registration would be missing, and the decision another. For who decides without that reader and its schemas.
 */
export const filledCase = (given: object): Case => {
  const { registration, facts, ...others } = given as WrittenCase;
  const { receiver, arrival, petitioners, accused, ...rest } = registration ?? {};
  return {
    ...others,
    registration: {
      ...rest,
      receiver: { ...receiver, id: receiver?.id ?? '', sector: receiver?.sector ?? SECTOR },
      arrival: arrival ?? 'direct',
      petitioners: filledPetitioners(petitioners ?? {}),
      accused: { ...accused, units: accused?.units ?? [] },
    },
    facts: Object.fromEntries(Object.entries(facts ?? {}).filter(([, value]) => isGiven(value))),
  } as unknown as Case;
};

const SECTOR = 'administrative';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const filledPetitioners = (given: Written<Registration['petitioners']>): object => {
  const count = given.count ?? 1;
  return {
    ...given,
    count,
    representatives: given.representatives ?? count,
    identityClear: given.identityClear ?? true,
    people: given.people ?? [],
  };
};
