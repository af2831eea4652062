import type { Facts, PlainCase, Value } from './case.ts';

const YES_NO = [false, true] as const;

/** The facts a clerk may state with the values they may take: the table of contract §2, in its order. */
export const STATED: readonly { readonly fact: string; readonly values: readonly Value[] }[] = [
  { fact: 'purpose', values: ['suggestion', 'accusation', 'appeal', 'other'] },
  { fact: 'containsAccusation', values: YES_NO },
  { fact: 'remit', values: ['same-level', 'own', 'subordinate', 'elsewhere'] },
  { fact: 'judicialMatter', values: YES_NO },
  { fact: 'arbitrable', values: YES_NO },
  { fact: 'partyAppeal', values: YES_NO },
  {
    fact: 'administrativeProcedure',
    values: [
      'none',
      'reconsideration',
      'adjudication',
      'confirmation',
      'licensing',
      'penalty',
      'disclosure',
      'other',
    ],
  },
  { fact: 'statutoryDuty', values: YES_NO },
  { fact: 'disciplinary', values: YES_NO },
  { fact: 'feedbackRequired', values: YES_NO },
  { fact: 'majorUrgent', values: YES_NO },
  {
    fact: 'priorHandling',
    values: ['none', 'pending', 'pending-overdue', 'replied', 'rechecked'],
  },
  { fact: 'sameFactsAndReasons', values: YES_NO },
  { fact: 'filedToSuperior', values: YES_NO },
  { fact: 'conflictOfInterest', values: YES_NO },
  { fact: 'complex', values: YES_NO },
  { fact: 'jointParty', values: YES_NO },
  { fact: 'simpleMatter', values: YES_NO },
];

/** What is known of a case: what the registration says, what the clerk stated, and the one default. */
export const knownOf = ({ registration, facts }: PlainCase): Facts => ({
  receiverKind: registration.receiver.kind,
  receiverSector: registration.receiver.sector ?? 'administrative',
  channel: registration.channel,
  arrival: registration.arrival,
  representatives: registration.petitioners.representatives,
  identityClear: registration.petitioners.identityClear,
  isRepeat: registration.repeatOf !== undefined,
  accusedStated: (registration.accused?.units ?? []).length > 0,
  // Never asked: nothing said of it is taken as no.
  containsAccusation: false,
  ...facts,
});

/** The constraints of contract §2: whose remit it is is said in other words by a petition office and by an organ. */
export const isPossible = ({ receiverKind, remit }: Facts): boolean =>
  receiverKind === 'petition-office' ? remit !== 'own' : remit !== 'same-level';

/** The facts that are not known, with the values they may take. */
export const missingOf = (known: Facts): typeof STATED =>
  STATED.filter(({ fact }) => known[fact] === undefined);

/** Every way in which the missing facts can be filled in that the constraints allow. */
export const completionsOf = (known: Facts): readonly Facts[] =>
  missingOf(known)
    .reduce<readonly Facts[]>(
      (all, { fact, values }) =>
        all.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
      [known],
    )
    .filter(isPossible);
