import { parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { factsOf } from '@xinfang/rules';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseWith } from './runnable-case.ts';
import { verifyPack } from './verify-pack.ts';

test('facts that follow from the registration stand in it', () => {
  const facts = {
    purpose: 'accusation',
    receiverKind: 'organ',
    receiverSector: 'judicial',
    channel: 'visit',
    arrival: 'assigned',
    representatives: 7,
    identityClear: false,
    isRepeat: true,
    isBacklog: true,
    accusedStated: true,
  };
  const one = caseWith(nationalPack, facts, '2023-03-01');
  expect(one?.facts).toEqual({ purpose: 'accusation' });
  expect(one?.registration).toMatchObject({
    receivedOn: '2023-03-01',
    receiver: { kind: 'organ', sector: 'judicial' },
    channel: 'visit',
    arrival: 'assigned',
    petitioners: { representatives: 7, identityClear: false },
    repeatOf: 'earlier',
    backlog: {},
    accused: { units: ['body'] },
  });
  expect(factsOf(parseCase(one), nationalPack)).toMatchObject(facts);
});

test('what no registration says gives no case', () => {
  expect(caseWith(nationalPack, { channel: 'pigeon' }, '2023-03-01')).toBeUndefined();
});

test('a number that no registration has is shown by another of its kind', () => {
  const facts = nationalPack.facts.map((fact) =>
    fact.id === 'representatives'
      ? { ...fact, derive: { from: 'registration.petitioners.count', as: 'value' } }
      : fact,
  ) as Pack['facts'];
  const rules = nationalPack.rules.filter(({ id }) => id !== 'admission.accept-petition-office');
  const [gap] = verifyPack({ ...nationalPack, facts, rules }).groups.flatMap(({ gaps }) => gaps);
  expect(gap?.facts['representatives']).toBe(1);
  expect(gap?.case?.registration.petitioners.count).toBe(1);
});
