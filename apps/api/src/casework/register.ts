import { randomBytes } from 'node:crypto';
import { type Case, readCase } from '@xinfang/matter';
import type { CaseJson, KeptAnswer } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import type { Organisation } from '../organisation.ts';
import { pointerOfPath } from '../pointer.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { doAct } from './do-act.ts';
import { isObject } from './plain.ts';
import { reckon } from './reckon.ts';
import {
  badContent,
  badId,
  idNotOfOffice,
  inTheFuture,
  noCustodian,
  notYourOffice,
  unknownBody,
} from './refusals.ts';
import { marksOf, partOf, sealParts } from './sealing.ts';
import { hasCustodian } from './sees.ts';
import { checkStorable } from './storable.ts';
import type { Act } from './store-act.ts';

/** Registers a matter: what was received, and what a clerk states of it. What happens with it is appended one by one. */
export const registerCase = (desk: Desk, asking: Asking, given: unknown): Promise<KeptAnswer> => {
  const { who } = asking;
  const doing = { asking, may: 'case.register', asked: ['register', given] } as const;
  return doAct(desk, doing, (): Act => {
    const oneCase = readNew(desk, who, given);
    checkOffice(desk, who, oneCase);
    checkAccused(desk, oneCase);
    const { open, people, text } = partOf(oneCase);
    checkStorable({ registration: open, facts: oneCase.facts }, '');
    const json: CaseJson = { id: oneCase.id, registration: open, facts: oneCase.facts, events: [] };
    const after = reckon(desk, json, 1, desk.clock.today());
    if (!hasCustodian(after.view, desk.organisation)) throw noCustodian();
    return {
      action: 'case.registered',
      expectedVersion: 0,
      entries: [{ kind: 'opened', registration: open, facts: oneCase.facts }],
      sealed: sealParts(desk, oneCase.id, { people, text }),
      marks: marksOf(desk, people),
      after,
      status: 201,
    };
  });
};

/** Reads what was sent as a case, strictly: a field that nobody knows is a fault here, where it can still be mended. */
const readNew = ({ clock }: Desk, who: Principal, given: unknown): Case => {
  const written = isObject(given) ? given : {};
  const registration = isObject(written['registration']) ? written['registration'] : {};
  const receiver = isObject(registration['receiver']) ? registration['receiver'] : {};
  const office = typeof receiver['id'] === 'string' ? receiver['id'] : who.body;
  const reading = readCase({
    ...written,
    id: written['id'] ?? newId(office, clock.today()),
    registration: { ...registration, receiver: { ...receiver, id: office } },
    events: written['events'] ?? [],
  });
  if (!reading.ok) throw badContent(reading.issues, pointerOfPath);
  if (reading.warnings.length > 0) throw badContent(reading.warnings, pointerOfPath);
  if (reading.case.events.length > 0) throw badContent([EVENTS_APART], pointerOfPath);
  if (reading.case.registration.receivedOn > clock.today())
    throw inTheFuture(clock.today(), '/registration/receivedOn');
  return reading.case;
};

const EVENTS_APART = {
  code: 'events-apart',
  path: 'events',
  message: { zh: '登记时不写事件', en: 'Events are not sent with the registration' },
  hint: {
    zh: '登记后用 POST /v1/cases/{id}/events 逐件记录',
    en: 'Append them one by one with POST /v1/cases/{id}/events',
  },
};

/** Ids begin with their office, so that a taken id tells nobody elsewhere that a matter exists. */
const newId = (office: string, today: string): string =>
  `${office}-${today.replaceAll('-', '')}-${randomBytes(5).toString('hex')}`;

const checkOffice = ({ organisation }: Desk, who: Principal, { id, registration }: Case): void => {
  const office = registration.receiver.id;
  if (!organisation.has(office)) throw unknownBody('/registration/receiver/id');
  if (!organisation.isBelow(office, who.body)) throw notYourOffice();
  if (officeOfId(organisation, id) !== office) throw idNotOfOffice(office);
  if (!isId(id)) throw badId();
};

const LONGEST_ID = 200;

/** What a path of a request can name: an act must not fail on its id after it was stored. */
const isId = (id: string): boolean =>
  id.length <= LONGEST_ID && id === id.trim() && !/[\p{C}\p{Zl}\p{Zp}]/u.test(id);

/**
 * The body whose an id is: the one with the longest name that it begins with. Of `town` and `town-2` the former could otherwise
 * take ids of the latter, and learn of them by being refused.
 */
const officeOfId = ({ has }: Pick<Organisation, 'has'>, id: string): string | undefined => {
  for (let end = id.lastIndexOf('-'); end > 0; end = id.lastIndexOf('-', end - 1))
    if (has(id.slice(0, end))) return id.slice(0, end);
  return undefined;
};

const checkAccused = ({ organisation }: Desk, { registration }: Case): void => {
  const unknown = registration.accused.units.findIndex((body) => !organisation.has(body));
  if (unknown >= 0) throw unknownBody(`/registration/accused/units/${unknown}`);
};
