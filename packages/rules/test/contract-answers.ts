/** The facts of a matter, all known, in the contract's names. */
export type Settled = Readonly<Record<string, string | number | boolean>>;

/** An outcome, or an open status with its candidates in order of their names. */
export type Answer = string | { readonly status: string; readonly candidates?: readonly string[] };

/** What the contract's section 3 says of a matter of which everything is known. */
export interface ContractAnswers {
  readonly admission: Answer;
  readonly dispatch: Answer;
  readonly procedure: Answer;
  readonly simplified: Answer;
  readonly flags: readonly string[];
}

const PERSON: Answer = { status: 'person-decides' };
const UNTRANSLATED: Answer = { status: 'untranslated' };

/** Section 3 of the contract, sentence by sentence, for facts that are all known; written without a look at the packs. */
export const contractAnswers = (on: string, f: Settled): ContractAnswers =>
  on < '2022-05-01' ? under2005(f) : under2022(on, f);

const under2022 = (on: string, f: Settled): ContractAnswers => {
  const admission =
    f['priorHandling'] === 'rechecked' && f['sameFactsAndReasons']
      ? 'no-longer-accepted'
      : f['priorHandling'] === 'pending' && f['filedToSuperior']
        ? 'not-accepted'
        : 'accept';
  const admitted = admission === 'accept';
  const procedure = procedure2022(admitted, f);
  return {
    admission,
    dispatch: !admitted
      ? 'none'
      : f['receiverKind'] === 'petition-office'
        ? officeDispatch2022(f)
        : organDispatch2022(f),
    procedure,
    simplified: on < '2022-07-17' ? UNTRANSLATED : simplified2022(admitted, procedure, f),
    flags: flagsOf(procedure, f),
  };
};

const accuses = (f: Settled): boolean =>
  f['purpose'] === 'accusation' || f['containsAccusation'] === true;

const officeDispatch2022 = (f: Settled): Answer => {
  const D = f['purpose'] === 'accusation' && f['disciplinary'] === true;
  const J = f['judicialMatter'] === true;
  const judicial = f['channel'] === 'visit' ? 'guide-judicial' : 'forward-judicial';
  if (D && J) return { status: 'conflict', candidates: ['forward-discipline', judicial].sort() };
  if (D) return 'forward-discipline';
  if (f['containsAccusation'] && f['disciplinary'] && f['purpose'] !== 'accusation') return PERSON;
  if (J) return judicial;
  if (f['remit'] === 'elsewhere') return PERSON;
  if (accuses(f) && !f['accusedStated']) return PERSON;
  if (f['remit'] === 'same-level' && f['majorUrgent']) return 'report';
  return f['feedbackRequired'] ? 'assign' : 'forward';
};

const organDispatch2022 = (f: Settled): Answer => {
  if (accuses(f) && !f['accusedStated']) return PERSON;
  if (f['arrival'] === 'direct') {
    if (f['remit'] === 'own') return 'handle';
    return f['remit'] === 'subordinate' ? 'forward' : 'inform-elsewhere';
  }
  if (f['remit'] === 'own') return 'handle';
  return f['remit'] === 'elsewhere' ? 'object' : PERSON;
};

const procedure2022 = (admitted: boolean, f: Settled): Answer => {
  if (!admitted || f['purpose'] === 'other') return 'none';
  if (f['purpose'] === 'suggestion') return 'advice';
  if (f['purpose'] === 'accusation') return 'accusation';
  const routes = [
    ...(f['judicialMatter'] ? ['judicial'] : []),
    ...(f['arbitrable'] ? ['arbitration'] : []),
    ...(f['partyAppeal'] ? ['party-appeal'] : []),
    ...(f['administrativeProcedure'] === 'none' ? [] : ['administrative-procedure']),
    ...(f['statutoryDuty'] ? ['statutory-duty'] : []),
  ];
  if (routes.length > 1) return { status: 'conflict', candidates: routes.sort() };
  return routes[0] ?? 'petition';
};

const simplified2022 = (admitted: boolean, procedure: Answer, f: Settled): Answer => {
  if (f['purpose'] === 'other' && admitted) return UNTRANSLATED;
  return admitted &&
    f['priorHandling'] === 'none' &&
    !f['isRepeat'] &&
    (procedure === 'petition' || procedure === 'advice') &&
    f['arrival'] !== 'assigned' &&
    f['simpleMatter'] &&
    !f['jointParty'] &&
    !f['complex']
    ? 'yes'
    : 'no';
};

const flagsOf = (procedure: Answer, f: Settled): readonly string[] =>
  [
    ...(f['majorUrgent'] ? ['report-major-urgent'] : []),
    ...(f['conflictOfInterest'] ? ['recusal'] : []),
    ...(accuses(f) ? ['confidential-accusation'] : []),
    ...(f['channel'] === 'visit' && Number(f['representatives']) > Number(f['mostRepresentatives'])
      ? ['too-many-representatives']
      : []),
    ...(f['identityClear'] ? [] : ['identity-unclear']),
    ...(f['complex'] && procedure === 'petition' ? ['hearing-allowed'] : []),
  ].sort();

const under2005 = (f: Settled): ContractAnswers => {
  const admission =
    f['priorHandling'] === 'rechecked' && f['sameFactsAndReasons']
      ? 'no-longer-accepted'
      : (f['priorHandling'] === 'pending' && f['filedToSuperior']) ||
          f['judicialMatter'] ||
          f['arbitrable'] ||
          f['administrativeProcedure'] === 'reconsideration'
        ? 'not-accepted'
        : 'accept';
  const admitted = admission === 'accept';
  const procedure = admitted ? 'petition' : 'none';
  return {
    admission,
    dispatch: admitted ? dispatch2005(f) : 'none',
    procedure,
    simplified: UNTRANSLATED,
    flags: flagsOf(procedure, f),
  };
};

const dispatch2005 = (f: Settled): Answer => {
  const unstated = accuses(f) && !f['accusedStated'];
  if (f['receiverKind'] === 'petition-office') {
    if (f['remit'] === 'elsewhere' || unstated) return PERSON;
    if (f['remit'] === 'same-level' && f['majorUrgent']) return 'report';
    return f['feedbackRequired'] ? 'assign' : 'forward';
  }
  if (unstated) return PERSON;
  if (f['remit'] === 'own') return 'handle';
  return f['arrival'] === 'direct' ? 'inform-elsewhere' : PERSON;
};
