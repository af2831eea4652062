import type { DeadLetter, Page, PageQuery } from '@xinfang/store';
import { z } from 'zod';
import type { Principal } from '../../access/principal.ts';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { refusal } from '../problem/refusals.ts';
import { PAGE_QUERY } from '../schemas/base.ts';
import { DeadLetterPageSchema } from '../schemas/oversight.ts';
import { given, ID_PARAMS, linkNext } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const MANAGES = { action: 'dead-letter.manage' } as const;

/** What a person learns of a letter: not what it says. */
const seenOf = ({ id, sink, topic, caseId, attempt, error, createdAt, diedAt }: DeadLetter) => ({
  id,
  sink,
  topic,
  ...(caseId === undefined ? {} : { caseId }),
  attempt,
  error,
  createdAt,
  diedAt,
});

/** A letter about a case is for those who may see the case. */
const maySee = async (
  { store }: Service,
  { viewer }: Principal,
  { caseId }: DeadLetter,
): Promise<boolean> =>
  caseId === undefined || (await store.cases.read(viewer, caseId)) !== undefined;

/** Those that these eyes may see, each with the cursor behind it: what is left out leaves no trace in how pages are cut. */
async function* seenFrom(service: Service, who: Principal, from: string | undefined) {
  let cursor = from;
  do {
    const page: Page<DeadLetter> = await service.store.outbox.deadLetters(
      given({ limit: 1, cursor }),
    );
    cursor = page.next;
    for (const letter of page.rows)
      if (await maySee(service, who, letter)) yield { letter, cursor };
  } while (cursor !== undefined);
}

const seenLetters = async (
  service: Service,
  who: Principal,
  { limit, cursor }: PageQuery,
): Promise<Page<DeadLetter>> => {
  const rows: DeadLetter[] = [];
  let next: string | undefined;
  for await (const seen of seenFrom(service, who, cursor)) {
    if (rows.length === limit) return given({ rows, next });
    rows.push(seen.letter);
    next = seen.cursor;
  }
  return { rows };
};

const isThere = async (service: Service, who: Principal, id: string): Promise<boolean> => {
  for await (const { letter } of seenFrom(service, who, undefined))
    if (letter.id === id) return true;
  return false;
};

/** Messages that could not be delivered. */
export const addDeadLetterRoutes = (app: TypedApp, service: Service): void => {
  app.get(
    '/v1/dead-letters',
    {
      config: MANAGES,
      schema: {
        ...describe({
          id: 'listDeadLetters',
          tag: 'oversight',
          says: { zh: '没有送达的消息', en: 'Messages that could not be delivered' },
          answers: {
            200: { says: { zh: '消息', en: 'The messages' }, schema: DeadLetterPageSchema },
          },
        }),
        querystring: z.strictObject(PAGE_QUERY),
      },
    },
    async (request, reply) => {
      const page = await seenLetters(service, whoOf(request), given(request.query));
      linkNext(request, reply, page);
      return { ...page, rows: page.rows.map(seenOf) };
    },
  );
  app.post(
    '/v1/dead-letters/:id/resend',
    {
      config: { ...MANAGES, act: true },
      schema: {
        ...describe({
          id: 'resendDeadLetter',
          tag: 'oversight',
          says: { zh: '再送一次', en: 'Send a message again' },
          problems: [404, 507],
          answers: { 204: { says: { zh: '已排队', en: 'Queued again' } } },
        }),
        params: ID_PARAMS,
      },
    },
    async (request, reply) => {
      await resend(service, whoOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
};

const resend = async (service: Service, who: Principal, id: string): Promise<void> => {
  const { store, clock } = service;
  if (!(await isThere(service, who, id))) throw refusal('dead-letter-not-found');
  const at = clock.now();
  const actor = { id: who.id, role: who.role, body: who.body };
  await store.audit.append([{ action: 'dead-letter.resent', actor, at, detail: { message: id } }]);
  if (!(await store.outbox.resend(id, at))) throw refusal('dead-letter-not-found');
};
