import type { Store } from '@xinfang/store';
import { ROLES, type Role } from '../../apps/api/src/access/principal.ts';
import { forgedTokens } from '../../apps/api/test/forged-tokens.ts';
import { type Issuer, startIssuer } from '../../apps/api/test/issuer.ts';
import { OFFICE } from './fault-ground.ts';
import { plainMatter, RECEIVED } from './fault-matter.ts';

/** Bodies that the hidden matters accuse: nobody of them may learn that there is one. */
export const ACCUSED: readonly string[] = ['wangshu-zjj', 'wangshu-town-03'];

const BODIES: readonly string[] = [
  OFFICE,
  'wangshu',
  'wangshu-zrzyj',
  'wangshu-jwjw',
  'xihe-xfj',
  'xihe',
  ...ACCUSED,
];

/** Ids of matters that accuse, and of matters that everybody of the county's reach may meet. */
export const HIDDEN: readonly string[] = Array.from(
  { length: 8 },
  (_, index) => `${OFFICE}-verborgen-${index}`,
);
export const OPEN: readonly string[] = Array.from(
  { length: 8 },
  (_, index) => `${OFFICE}-offen-${index}`,
);

/** Marks that stand in what must never be told, and nowhere else. */
export const CANARIES = {
  name: '金丝雀甲',
  idNumber: '119988200001017788',
  phone: '13911223344',
  address: '金丝雀巷九号',
  title: '金丝雀标题',
  text: '金丝雀正文',
} as const;

/** Somebody who sends requests. */
export interface Sender {
  readonly role: Role;
  readonly body: string;
  readonly authorization: string;
  readonly isAccused: boolean;
}

/** Everybody and everything that the hostile requests are made of. */
export interface HostileWorld extends AsyncDisposable {
  readonly issuer: Issuer;
  readonly senders: readonly Sender[];
  /** Credentials that nobody may be let in with. */
  readonly forged: readonly string[];
}

/** Starts an issuer and gives everybody a token. */
export const openWorld = async (): Promise<HostileWorld> => {
  const issuer = await startIssuer();
  const senders: Sender[] = [];
  for (const body of BODIES)
    for (const role of ROLES) {
      const token = await issuer.tokenFor({
        sub: `${role}.${body}`,
        role,
        body,
        expiresIn: 12 * 3600,
      });
      const isAccused = ACCUSED.includes(body);
      senders.push({ role, body, authorization: `Bearer ${token}`, isAccused });
    }
  const pretended = { sub: `head.${OFFICE}`, role: 'head', body: OFFICE };
  const forged = Object.values(await forgedTokens(issuer, pretended)).map(
    (each) => `Bearer ${each}`,
  );
  const strangers = await Promise.all(
    [
      { sub: 'u-1', role: 'emperor', body: OFFICE },
      { sub: 'u-2', role: 'clerk', body: 'nowhere' },
      { sub: 'u-3', role: ['clerk', 'head'], body: OFFICE },
      { sub: 'u-4', role: 'clerk' },
      { sub: 'u-5', role: { clerk: true }, body: [OFFICE, 'xihe'] },
    ].map(async (wanted) => `Bearer ${await issuer.tokenFor(wanted)}`),
  );
  return {
    issuer,
    senders,
    forged: [...forged, ...strangers, ...MISSHAPEN],
    [Symbol.asyncDispose]: () => issuer[Symbol.asyncDispose](),
  };
};

const MISSHAPEN: readonly string[] = [
  '',
  'Bearer',
  'Bearer ',
  'Basic YWRtaW46YWRtaW4=',
  'Bearer null',
  'Bearer a.b.c',
  'bearer    ....',
  `Bearer xf_${'0'.repeat(20)}_${'A'.repeat(43)}`,
  'Bearer xf_\u00e4',
  `Bearer ${'a'.repeat(9000)}`,
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  "Bearer ' or '1'='1",
];

/** What is stored before anybody asks: messages that died and a change of law, about hidden matters and open ones. */
export const putAround = async (store: Store): Promise<void> => {
  const now = new Date().toISOString();
  const cases = [...HIDDEN, ...OPEN];
  await store.impacts.add(
    {
      id: 'impact-1',
      at: now,
      before: 'a',
      after: 'b',
      moved: cases.length,

      cases: cases.length,
    },
    cases.map((caseId) => ({ caseId, moved: {} })),
  );
  const drafts = cases.map((caseId) => ({
    key: `due:${caseId}`,
    sink: 'office',
    topic: 'deadline.overdue',
    payload: { caseId },
    caseId,
  }));
  await store.outbox.add(drafts, now);
  const leaseUntil = new Date(Date.now() + 60_000).toISOString();
  for (const message of await store.outbox.claim({ limit: 50, now, leaseUntil }))
    await store.outbox.settle(message, { outcome: 'dead', error: 'gone' }, now);
};

type Registration = { readonly registration: object; readonly facts: object };

/** Registers open and hidden matters, with the canaries in identity and text of all of them. */
export const register = async (url: string, { senders }: HostileWorld): Promise<void> => {
  const clerk = senders.find(({ role, body }) => role === 'clerk' && body === OFFICE);
  const post = async (path: string, body: object, headers = {}): Promise<void> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        authorization: clerk?.authorization ?? '',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  for (const [index, id] of [...OPEN, ...HIDDEN].entries()) {
    const isHidden = HIDDEN.includes(id);
    const { registration, facts } = plainMatter(id) as Registration;
    await post('/v1/cases', {
      id,
      registration: {
        ...registration,
        ...told(index),
        ...(isHidden
          ? { accused: { units: index % 2 === 0 ? ACCUSED : ACCUSED.slice(0, 1) } }
          : {}),
      },
      facts: isHidden ? { ...facts, purpose: 'accusation' } : facts,
    });
    const to = isHidden ? 'wangshu-jwjw' : (ACCUSED[index % ACCUSED.length] ?? '');
    const handed = { type: 'dispatched', on: RECEIVED, mode: 'forward', to };
    if (index % 3 > 0) await post(`/v1/cases/${id}/events`, handed, { 'if-match': '"1"' });
  }
};

const told = (index: number): object => ({
  petitioners: {
    count: 1,
    people: [
      {
        name: CANARIES.name,
        idNumber: CANARIES.idNumber,
        phone: CANARIES.phone,
        address: CANARIES.address,
      },
    ],
  },
  title: `${CANARIES.title}${index}`,
  text: `${CANARIES.text}${index}`,
});
