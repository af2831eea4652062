import { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import {
  type PlainOutcome,
  plainDecision,
  plainReference,
} from '../../../fixtures/plain-decision.ts';
import { SETTLED, settledWithout } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { decide, decideFacts } from './decide.ts';

/** A settled appeal to a petition office; facts of the row on top. */
const settled = (part: CasePart = {}): CasePart => ({
  ...part,
  facts: {
    ...SETTLED,
    ...(part.kind === 'organ' ? { remit: 'own' } : {}),
    ...part.facts,
  },
});

const OLD = '2022-04-30';
const NEW = '2022-05-01';
const SIMPLIFIED = '2022-07-17';

type Row = readonly [
  name: string,
  part: CasePart,
  group: string,
  outcome: PlainOutcome,
  basis: readonly string[],
];

const conflict = (...candidates: string[]): PlainOutcome => ({
  status: 'conflict',
  candidates: candidates.sort(),
});
const PERSON: PlainOutcome = { status: 'person-decides' };
const UNTRANSLATED: PlainOutcome = { status: 'untranslated' };

const rechecked = { priorHandling: 'rechecked', sameFactsAndReasons: true };
const refiled = { priorHandling: 'pending', filedToSuperior: true };
const accusation = { purpose: 'accusation' };
const simple = { simpleMatter: true };

const LAW_OF_2022: readonly Row[] = [
  ['accepted by a petition office', {}, 'admission', 'accept', ['xf22:22¶1']],
  ['accepted by an organ', { kind: 'organ' }, 'admission', 'accept', ['xf22:23¶1']],
  ['rechecked, same facts', { facts: rechecked }, 'admission', 'no-longer-accepted', ['xf22:36¶3']],
  [
    'rechecked, new facts',
    { facts: { ...rechecked, sameFactsAndReasons: false } },
    'admission',
    'accept',
    ['xf22:22¶1'],
  ],
  [
    'filed to the superior while pending',
    { facts: refiled },
    'admission',
    'not-accepted',
    ['xf22:19¶3'],
  ],
  [
    'filed to the superior, period over',
    { facts: { ...refiled, priorHandling: 'pending-overdue' } },
    'admission',
    'accept',
    ['xf22:22¶1'],
  ],
  ['not admitted', { facts: refiled }, 'dispatch', 'none', []],
  [
    'discipline accusation',
    { accused: ['x'], facts: { ...accusation, disciplinary: true } },
    'dispatch',
    'forward-discipline',
    ['xf22:22¶2'],
  ],
  [
    'discipline accusation for the courts too, by letter',
    { accused: ['x'], facts: { ...accusation, disciplinary: true, judicialMatter: true } },
    'dispatch',
    conflict('forward-discipline', 'forward-judicial'),
    ['xf22:22¶2'],
  ],
  [
    'discipline accusation for the courts too, by visit',
    {
      channel: 'visit',
      accused: ['x'],
      facts: { ...accusation, disciplinary: true, judicialMatter: true },
    },
    'dispatch',
    conflict('forward-discipline', 'guide-judicial'),
    ['xf22:22¶2'],
  ],
  [
    'mixed letter with a discipline accusation',
    { accused: ['x'], facts: { containsAccusation: true, disciplinary: true } },
    'dispatch',
    PERSON,
    ['xf22:22¶2'],
  ],
  [
    'court matter by visit',
    { channel: 'visit', facts: { judicialMatter: true } },
    'dispatch',
    'guide-judicial',
    ['xf22:22¶2'],
  ],
  ...['letter', 'online', 'phone', 'fax', 'other'].map(
    (channel): Row => [
      `court matter by ${channel}`,
      { channel, facts: { judicialMatter: true } },
      'dispatch',
      'forward-judicial',
      ['xf22:22¶2'],
    ],
  ),
  ['remit elsewhere', { facts: { remit: 'elsewhere' } }, 'dispatch', PERSON, ['xf22:22¶1']],
  [
    'accusation without accused, remit elsewhere',
    { facts: { ...accusation, remit: 'elsewhere' } },
    'dispatch',
    PERSON,
    ['xf22:22¶1'],
  ],
  ['accusation without accused', { facts: accusation }, 'dispatch', PERSON, ['xf22:30¶3']],
  [
    'mixed accusation without accused',
    { facts: { containsAccusation: true } },
    'dispatch',
    PERSON,
    ['xf22:30¶3'],
  ],
  [
    'accusation with the accused stated',
    { accused: ['x'], facts: accusation },
    'dispatch',
    'forward',
    ['xf22:22(1)'],
  ],
  [
    'own level, major',
    { facts: { majorUrgent: true, feedbackRequired: true } },
    'dispatch',
    'report',
    ['xf22:22(1)'],
  ],
  [
    'lower level, major',
    { facts: { remit: 'subordinate', majorUrgent: true } },
    'dispatch',
    'forward',
    ['xf22:22(2)'],
  ],
  [
    'lower level, feedback',
    { facts: { remit: 'subordinate', feedbackRequired: true } },
    'dispatch',
    'assign',
    ['xf22:22(3)'],
  ],
  [
    'own level, feedback',
    { facts: { feedbackRequired: true } },
    'dispatch',
    'assign',
    ['xf22:22(3)'],
  ],
  ['own level', {}, 'dispatch', 'forward', ['xf22:22(1)']],
  [
    'organ, accusation without accused',
    { kind: 'organ', facts: accusation },
    'dispatch',
    PERSON,
    ['xf22:30¶3'],
  ],
  ['organ, direct, own', { kind: 'organ' }, 'dispatch', 'handle', ['xf22:23¶1']],
  [
    'organ, direct, subordinate',
    { kind: 'organ', facts: { remit: 'subordinate' } },
    'dispatch',
    'forward',
    ['xf22:23¶1'],
  ],
  [
    'organ, direct, elsewhere',
    { kind: 'organ', facts: { remit: 'elsewhere' } },
    'dispatch',
    'inform-elsewhere',
    ['xf22:23¶1'],
  ],
  ...(['transferred', 'assigned'] as const).flatMap((arrival): readonly Row[] => [
    [`organ, ${arrival}, own`, { kind: 'organ', arrival }, 'dispatch', 'handle', ['xf22:23¶3']],
    [
      `organ, ${arrival}, elsewhere`,
      { kind: 'organ', arrival, facts: { remit: 'elsewhere' } },
      'dispatch',
      'object',
      ['xf22:23¶3'],
    ],
    [
      `organ, ${arrival}, subordinate`,
      { kind: 'organ', arrival, facts: { remit: 'subordinate' } },
      'dispatch',
      PERSON,
      ['xf22:23¶3'],
    ],
  ]),
  ['suggestion', { facts: { purpose: 'suggestion' } }, 'procedure', 'advice', ['xf22:29']],
  ['accusation', { facts: accusation }, 'procedure', 'accusation', ['xf22:30']],
  ['other purpose', { facts: { purpose: 'other' } }, 'procedure', 'none', []],
  ['not admitted', { facts: rechecked }, 'procedure', 'none', []],
  ['court', { facts: { judicialMatter: true } }, 'procedure', 'judicial', ['xf22:31(1)']],
  ['arbitration', { facts: { arbitrable: true } }, 'procedure', 'arbitration', ['xf22:31(2)']],
  ['party appeal', { facts: { partyAppeal: true } }, 'procedure', 'party-appeal', ['xf22:31(3)']],
  ...[
    'reconsideration',
    'adjudication',
    'confirmation',
    'licensing',
    'penalty',
    'disclosure',
    'other',
  ].map(
    (administrativeProcedure): Row => [
      `procedure of ${administrativeProcedure}`,
      { facts: { administrativeProcedure } },
      'procedure',
      'administrative-procedure',
      ['xf22:31(4)'],
    ],
  ),
  ['duty', { facts: { statutoryDuty: true } }, 'procedure', 'statutory-duty', ['xf22:31(5)']],
  ['none of them', {}, 'procedure', 'petition', ['xf22:31(6)']],
  [
    'duty and court',
    { facts: { statutoryDuty: true, judicialMatter: true } },
    'procedure',
    conflict('judicial', 'statutory-duty'),
    ['xf22:31', 'xf22:31(1)', 'xf22:31(5)'],
  ],
  [
    'all five',
    {
      facts: {
        judicialMatter: true,
        arbitrable: true,
        partyAppeal: true,
        administrativeProcedure: 'penalty',
        statutoryDuty: true,
      },
    },
    'procedure',
    conflict(
      'judicial',
      'arbitration',
      'party-appeal',
      'administrative-procedure',
      'statutory-duty',
    ),
    ['xf22:31', 'xf22:31(1)', 'xf22:31(2)', 'xf22:31(3)', 'xf22:31(4)', 'xf22:31(5)'],
  ],
];

const SIMPLIFIED_HANDLING: readonly (readonly [string, CasePart, PlainOutcome])[] = [
  ['a simple appeal', { facts: simple }, 'yes'],
  ['a simple suggestion', { facts: { ...simple, purpose: 'suggestion' } }, 'yes'],
  ['transferred', { kind: 'organ', arrival: 'transferred', facts: simple }, 'yes'],
  ['assigned', { kind: 'organ', arrival: 'assigned', facts: simple }, 'no'],
  ['not simple', {}, 'no'],
  ['several bodies', { facts: { ...simple, jointParty: true } }, 'no'],
  ['complex', { facts: { ...simple, complex: true } }, 'no'],
  ['a repeat', { registration: { repeatOf: 'C-0' }, facts: simple }, 'no'],
  ['handled before', { facts: { ...simple, priorHandling: 'replied' } }, 'no'],
  ['not admitted', { facts: { ...simple, ...refiled } }, 'no'],
  ['an accusation', { accused: ['x'], facts: { ...simple, ...accusation } }, 'no'],
  ['another route', { facts: { ...simple, arbitrable: true } }, 'no'],
  [
    'a conflict of procedures',
    { facts: { ...simple, arbitrable: true, statutoryDuty: true } },
    'no',
  ],
  ['another purpose', { facts: { ...simple, purpose: 'other' } }, UNTRANSLATED],
  ['another purpose, not admitted', { facts: { ...simple, ...refiled, purpose: 'other' } }, 'no'],
];

const LAW_OF_2005: readonly Row[] = [
  ['accepted by a petition office', {}, 'admission', 'accept', ['xf05:21']],
  ['accepted by an organ', { kind: 'organ' }, 'admission', 'accept', ['xf05:22']],
  ['rechecked, same facts', { facts: rechecked }, 'admission', 'no-longer-accepted', ['xf05:35']],
  ['filed to the superior', { facts: refiled }, 'admission', 'not-accepted', ['xf05:16']],
  ['court', { facts: { judicialMatter: true } }, 'admission', 'not-accepted', ['xf05:21']],
  ['arbitration', { facts: { arbitrable: true } }, 'admission', 'not-accepted', ['xf05:21']],
  [
    'reconsideration',
    { facts: { administrativeProcedure: 'reconsideration' } },
    'admission',
    'not-accepted',
    ['xf05:21'],
  ],
  [
    'another administrative procedure',
    { facts: { administrativeProcedure: 'penalty' } },
    'admission',
    'accept',
    ['xf05:21'],
  ],
  ['party appeal', { facts: { partyAppeal: true } }, 'admission', 'accept', ['xf05:21']],
  [
    'court, rechecked with the same facts',
    { facts: { ...rechecked, judicialMatter: true } },
    'admission',
    'no-longer-accepted',
    ['xf05:35'],
  ],
  ['not admitted', { facts: { judicialMatter: true } }, 'dispatch', 'none', []],
  ['remit elsewhere', { facts: { remit: 'elsewhere' } }, 'dispatch', PERSON, ['xf05:21']],
  ['accusation without accused', { facts: accusation }, 'dispatch', PERSON, ['xf05:23']],
  [
    'own level, major',
    { facts: { majorUrgent: true, feedbackRequired: true } },
    'dispatch',
    'report',
    ['xf05:21'],
  ],
  ['feedback', { facts: { feedbackRequired: true } }, 'dispatch', 'assign', ['xf05:21']],
  ['own level', {}, 'dispatch', 'forward', ['xf05:21']],
  [
    'discipline accusation',
    { accused: ['x'], facts: { ...accusation, disciplinary: true } },
    'dispatch',
    'forward',
    ['xf05:21'],
  ],
  [
    'organ, accusation without accused',
    { kind: 'organ', facts: accusation },
    'dispatch',
    PERSON,
    ['xf05:23'],
  ],
  ['organ, own', { kind: 'organ' }, 'dispatch', 'handle', ['xf05:22']],
  [
    'organ, transferred, own',
    { kind: 'organ', arrival: 'transferred' },
    'dispatch',
    'handle',
    ['xf05:21'],
  ],
  [
    'organ, direct, elsewhere',
    { kind: 'organ', facts: { remit: 'elsewhere' } },
    'dispatch',
    'inform-elsewhere',
    ['xf05:22'],
  ],
  [
    'organ, direct, subordinate',
    { kind: 'organ', facts: { remit: 'subordinate' } },
    'dispatch',
    'inform-elsewhere',
    ['xf05:22'],
  ],
  [
    'organ, assigned, elsewhere',
    { kind: 'organ', arrival: 'assigned', facts: { remit: 'elsewhere' } },
    'dispatch',
    PERSON,
    ['xf05:21'],
  ],
  ['admitted', { facts: { statutoryDuty: true } }, 'procedure', 'petition', ['xf05:33']],
  ['suggestion', { facts: { purpose: 'suggestion' } }, 'procedure', 'petition', ['xf05:33']],
  ['not admitted', { facts: refiled }, 'procedure', 'none', []],
  ['simple', { facts: simple }, 'simplified', UNTRANSLATED, []],
];

const FLAGS: readonly (readonly [string, CasePart, string, string, string])[] = [
  ['major', { facts: { majorUrgent: true } }, 'report-major-urgent', 'xf22:25¶1', 'xf05:26'],
  ['interest', { facts: { conflictOfInterest: true } }, 'recusal', 'xf22:28¶3', 'xf05:30'],
  [
    'accusation',
    { accused: ['x'], facts: accusation },
    'confidential-accusation',
    'xf22:30¶3',
    'xf05:23',
  ],
  [
    'mixed accusation',
    { accused: ['x'], facts: { containsAccusation: true } },
    'confidential-accusation',
    'xf22:30¶3',
    'xf05:23',
  ],
  [
    'no clear name',
    { petitioners: { identityClear: false } },
    'identity-unclear',
    'xf22:23¶2',
    'xf05:22',
  ],
  ['complex', { facts: { complex: true } }, 'hearing-allowed', 'xf22:31(6)', 'xf05:31'],
];

describe.each(variants)('decide on the $name pack', (variant) => {
  const { pack } = variant;
  const asked = (part: CasePart, on?: string) => {
    const { facts = {}, ...rest } = settled(part);
    const oneCase = caseOf({ ...rest, facts: variant.facts(facts) });
    return decide(oneCase, pack, on === undefined ? {} : { on });
  };
  const told = (part: CasePart, on?: string) => plainDecision(variant, asked(part, on));

  test.each(LAW_OF_2022)('law of 2022: %s: %j → %s', (_, part, group, outcome, basis) => {
    for (const on of [NEW, SIMPLIFIED, '2024-02-29']) {
      const decision = told(part, on);
      expect(decision.outcomes[group]).toEqual(outcome);
      expect(decision.basis[group]).toEqual(basis);
    }
  });

  test.each(LAW_OF_2005)('law of 2005: %s: %j → %s', (_, part, group, outcome, basis) => {
    for (const on of [OLD, '2005-05-01']) {
      const decision = told(part, on);
      expect(decision.outcomes[group]).toEqual(outcome);
      expect(decision.basis[group]).toEqual(basis);
    }
  });

  test.each(SIMPLIFIED_HANDLING)('simplified handling of %s', (_, part, outcome) => {
    const decision = told(part, SIMPLIFIED);
    expect(decision.outcomes['simplified']).toEqual(outcome);
    expect(decision.basis['simplified']?.every((each) => each.startsWith('smp22:'))).toBe(true);
    expect(decision.basis['simplified']).toHaveLength(outcome === UNTRANSLATED ? 0 : 2);
  });

  test.each(SIMPLIFIED_HANDLING)(
    'simplified handling of %s is not encoded before its day',
    (_, part) => {
      for (const on of ['2022-07-16', NEW, OLD]) {
        expect(told(part, on).outcomes['simplified']).toEqual(UNTRANSLATED);
      }
    },
  );

  test.each(FLAGS)('flag: %s', (_, part, flag, reference2022, reference2005) => {
    expect(told(part, NEW).flags).toContain(flag);
    expect(told(part, NEW).flagBasis[flag]).toEqual([reference2022]);
    expect(told(part, OLD).flagBasis[flag]).toEqual([reference2005]);
    expect(told({}, NEW).flags).toEqual([]);
  });

  test('flags stand where the matter is not admitted, too', () => {
    const { outcomes, flags } = told({ facts: { ...refiled, majorUrgent: true } }, NEW);
    expect(outcomes['admission']).toBe('not-accepted');
    expect(flags).toEqual(['report-major-urgent']);
  });

  test('too many representatives are those of a visit above the bound, and none at it', () => {
    const visit = (representatives: number, channel = 'visit') =>
      told({ channel, petitioners: { count: 40, representatives } }, NEW).flags;
    expect(visit(variant.representatives)).toEqual([]);
    expect(visit(variant.representatives + 1)).toEqual(['too-many-representatives']);
    expect(visit(1_000_000)).toEqual(['too-many-representatives']);
    expect(visit(variant.representatives + 1, 'letter')).toEqual([]);
  });

  test('no hearing is flagged where another procedure takes the matter', () => {
    expect(told({ facts: { complex: true, arbitrable: true } }, NEW).flags).toEqual([]);
  });

  test('a court matter by any channel but letter and visit is a pack choice of confidence M', () => {
    const confidence = (channel: string) =>
      asked({ channel, facts: { judicialMatter: true } }, NEW).outcomes[
        variant.id('group', 'dispatch')
      ]?.basis.map((each) => each.confidence);
    expect(confidence('online')).toEqual(['M']);
    expect(confidence('letter')).toEqual(['H']);
    expect(confidence('visit')).toEqual(['H']);
  });

  test('that an organ refuses suit, arbitration and reconsideration matters under the old law is of confidence M', () => {
    const confidence = (kind: 'organ' | 'petition-office') =>
      asked({ kind, facts: { arbitrable: true } }, OLD).outcomes[
        variant.id('group', 'admission')
      ]?.basis.map((each) => each.confidence);
    expect(confidence('organ')).toEqual(['M']);
    expect(confidence('petition-office')).toEqual(['H']);
  });

  test.each([
    ['admission', 'no-longer-accepted', { facts: rechecked }],
    ['admission', 'not-accepted', { facts: refiled }],
    [
      'dispatch',
      'object',
      { kind: 'organ', arrival: 'transferred', facts: { remit: 'elsewhere' } },
    ],
  ] as const)(
    '%s %s is a proposal that somebody confirms, under an article',
    (group, value, part) => {
      const outcome = asked(part, NEW).outcomes[variant.id('group', group)];
      expect(outcome).toMatchObject({
        value: variant.outcome(group, value),
        confirm: { role: expect.any(String) },
      });
      if (outcome?.value == null) return expect.unreachable();
      expect(outcome.confirm?.basis.map((each) => plainReference(variant, each))).toEqual(
        outcome.basis.map((each) => plainReference(variant, each)),
      );
    },
  );

  test('an outcome that is no proposal asks nobody to confirm it', () => {
    const { outcomes } = asked({}, NEW);
    for (const outcome of Object.values(outcomes)) expect(outcome).not.toHaveProperty('confirm');
  });

  test('a conflict of procedures says that a statutory duty is not refused because a suit is possible', () => {
    const { outcomes } = asked({ facts: { statutoryDuty: true, judicialMatter: true } }, NEW);
    const outcome = outcomes[variant.id('group', 'procedure')];
    expect(outcome).toMatchObject({
      value: null,
      status: 'conflict',
      hint: { zh: expect.stringContaining('法定职责'), en: expect.stringContaining('duty') },
    });
    // Words that stand for one of the routes do not explain that there are several.
    expect(outcome).not.toHaveProperty('explain');
  });

  test('the day of receipt chooses the law, unless a day is given', () => {
    const part = { facts: { judicialMatter: true } };
    const on = (receivedOn: string, day?: string) =>
      told({ ...part, receivedOn }, day).outcomes['admission'];
    expect(on(OLD)).toBe('not-accepted');
    expect(on(NEW)).toBe('accept');
    expect(on(OLD, NEW)).toBe('accept');
    expect(on(NEW, OLD)).toBe('not-accepted');
    expect(asked({ ...part, receivedOn: NEW }, OLD).on).toBe(OLD);
  });

  test('a timestamp counts as its civil day in Asia/Shanghai', () => {
    expect(asked({}, '2022-04-30T16:30:00Z').on).toBe(NEW);
  });

  test('before any law of the pack nothing is encoded', () => {
    const decision = told({}, '1999-12-31');
    expect(decision.outcomes).toEqual({
      admission: UNTRANSLATED,
      dispatch: UNTRANSLATED,
      procedure: UNTRANSLATED,
      simplified: UNTRANSLATED,
    });
    expect(decision.flags).toEqual([]);
    expect(decision.needs).toEqual([]);
  });

  test('what is untranslated says why where the pack does', () => {
    const simplified = (on: string) => asked({}, on).outcomes[variant.id('group', 'simplified')];
    expect(simplified('2022-07-16')).toMatchObject({ explain: { en: expect.any(String) } });
    expect(simplified(OLD)).toMatchObject({ explain: { en: expect.any(String) } });
    expect(simplified('1999-12-31')).not.toHaveProperty('explain');
  });

  test('why it is untranslated is told for the day asked, whichever day was asked first', () => {
    const simplified = variant.id('group', 'simplified');
    const why = (zh: string) => ({ zh, en: zh });
    const spans = [
      { effective: { from: NEW, to: '2022-05-31' }, reason: why('may') },
      { effective: { from: '2022-06-01', to: '2022-06-30' }, reason: why('june') },
    ];
    const other = {
      ...pack,
      groups: pack.groups.map((group) =>
        group.id === simplified ? { ...group, untranslated: spans } : group,
      ),
    };
    const asSimplified = (on: string) =>
      decide(caseOf({ facts: variant.facts(SETTLED) }), other, { on }).outcomes[simplified];
    expect(asSimplified('2022-05-31')).toMatchObject({ explain: why('may') });
    expect(asSimplified('2022-06-01')).toMatchObject({ explain: why('june') });
    expect(asSimplified('2022-07-01')).not.toHaveProperty('explain');
  });

  test('an unknown remit of an office can no longer change what a court matter comes to', () => {
    const facts = { ...settledWithout('remit'), judicialMatter: true };
    const decision = plainDecision(
      variant,
      decide(caseOf({ facts: variant.facts(facts) }), pack, { on: NEW }),
    );
    expect(decision.outcomes['dispatch']).toBe('forward-judicial');
    expect(decision.needs).toEqual([]);
  });

  test('what is asked first keeps the most outcomes open', () => {
    const decision = plainDecision(variant, decide(caseOf(), pack, { on: SIMPLIFIED }));
    const opened = decision.needs.map(
      ({ groups }) => groups.filter((group) => group !== 'flags').length,
    );
    expect(opened).toEqual(opened.toSorted((a, b) => b - a));
    expect(decision.needs[0]?.fact).toBe('priorHandling');
    expect(decision.needs.at(-1)).toEqual({ fact: 'conflictOfInterest', groups: ['flags'] });
  });

  test('every question is asked in both languages', () => {
    const { needs } = decide(caseOf(), pack);
    expect(needs.length).toBeGreaterThan(10);
    for (const { question } of needs) {
      expect(question.zh).not.toBe('');
      expect(question.en).not.toBe('');
    }
  });

  test.each([
    ['petition-office', 'own'],
    ['organ', 'same-level'],
  ] as const)('a %s with remit %s is refused, with the reason', (kind, remit) => {
    const facts = variant.facts({ remit });
    expect.assertions(3);
    try {
      decide(caseOf({ kind, facts }), pack);
    } catch (error) {
      expect(error).toBeInstanceOf(XinfangError);
      const { code, issues } = error as XinfangError;
      expect(code).toBe('impossible-facts');
      expect(issues.map(({ message }) => message)).toEqual(
        pack.constraints
          .filter(({ id }) => variant.plainId('constraint', id).startsWith(kind))
          .map(({ reason }) => reason),
      );
    }
  });

  test.each(['2023-02-29', '2023-13-01', 'yesterday', ''])('no law is that of %j', (on) => {
    expect(() => decide(caseOf(), pack, { on })).toThrow(
      expect.objectContaining({ code: 'impossible-date' }),
    );
  });

  test('the answer names case, day, pack and engine, and comes out the same twice', () => {
    const decision = decide(caseOf({ id: 'C-7' }), pack);
    expect(decision).toMatchObject({
      caseId: 'C-7',
      on: '2023-03-01',
      pack: [
        {
          id: pack.id,
          version: pack.version,
          hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/u),
        },
      ],
      engine: expect.stringMatching(/^@xinfang\/rules@\d+\.\d+\.\d+/u),
    });
    expect(JSON.stringify(decide(caseOf({ id: 'C-7' }), pack))).toBe(JSON.stringify(decision));
  });

  test('an answer that was kept for one day is not given as that of another', () => {
    const facts = variant.facts(SETTLED);
    const first = decideFacts('C-1', facts, pack, '2023-03-01');
    const second = decideFacts('C-2', facts, pack, '2023-03-02');
    expect([first.on, second.on]).toEqual(['2023-03-01', '2023-03-02']);
    expect([first.caseId, second.caseId]).toEqual(['C-1', 'C-2']);
  });

  test('identity, title and text never enter a decision', () => {
    const secret = {
      petitioners: { people: [{ name: '张三', phone: '13800000000' }] },
      registration: { title: '标题如此', text: '正文如此' },
    };
    const printed = JSON.stringify(decide(caseOf({ ...secret, facts: {} }), pack));
    for (const word of ['张三', '13800000000', '标题如此', '正文如此']) {
      expect(printed).not.toContain(word);
    }
  });

  test('remedies are those of what was decided, each with its basis', () => {
    const remedies = (facts: Record<string, unknown>, on: string) =>
      asked({ facts }, on).remedies.map(({ route, basis, from }) => {
        expect(basis.length).toBeGreaterThan(0);
        expect(from).not.toBe('');
        return variant.plainId('route', route);
      });
    expect(remedies({}, NEW)).toEqual(expect.arrayContaining(['review', 'recheck']));
    expect(remedies({ arbitrable: true }, NEW)).toEqual(['arbitration']);
    expect(remedies({ statutoryDuty: true }, NEW)).toEqual(
      expect.arrayContaining(['administrative-reconsideration', 'administrative-suit']),
    );
    expect(remedies({ statutoryDuty: true }, NEW)).not.toContain('review');
    expect(remedies(refiled, NEW)).toEqual(['first-handling']);
  });

  test('a remedy is named only where it stands whatever is still unknown', () => {
    const remedies = (facts: Record<string, unknown>) =>
      plainDecision(variant, decide(caseOf({ facts: variant.facts(facts) }), pack, { on: NEW }))
        .remedies;
    expect(remedies({})).toEqual([]);
    expect(remedies(settledWithout('arbitrable'))).toEqual([]);
    expect(remedies({ ...refiled })).toEqual(['first-handling-goes-on']);
  });
});
