import { CHANNELS } from '@xinfang/matter';
import type { CaseQuery } from '@xinfang/store';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { BodySchema, CivilDateSchema, PAGE_QUERY } from '../schemas/base.ts';
import { EventGivenSchema, RegisterGivenSchema, RestatementSchema } from '../schemas/given-case.ts';
import { told } from '../schemas/registry.ts';
import { ActSchema, CasePageSchema, CaseSeenSchema, LogSchema } from '../schemas/stored-case.ts';
import {
  askingOf,
  etagOf,
  given,
  hasAlready,
  ID_PARAMS,
  IDEMPOTENCY_HEADER,
  IF_MATCH_HEADER,
  ifMatchOf,
  linkNext,
  sendKept,
} from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const ETAG = {
  type: 'string',
  description: '版本，下次用作 If-Match · The version, for If-Match',
} as const;
const LOCATION = { type: 'string', description: '事项的地址 · Where the case is' } as const;
const LINK = { type: 'string', description: '下一页 · The next page (rel="next")' } as const;

const short = z.string().min(1).max(200).optional();

const FILTER = z.strictObject({
  office: told(BodySchema.optional(), '收到的机关', 'Received by this body'),
  holder: told(BodySchema.optional(), '现在由谁办理', 'In the hands of this body'),
  state: short,
  channel: z.enum(CHANNELS).optional(),
  township: short,
  content: told(short, '内容路径，或者它的前几级', 'A content path, or its first levels'),
  purpose: short,
  partition: z.enum(['ordinary', 'accusation']).optional(),
  receivedFrom: CivilDateSchema.optional(),
  receivedTo: CivilDateSchema.optional(),
  dueBy: told(
    CivilDateSchema.optional(),
    '有义务在这一日以前到期',
    'With an open duty due by this day',
  ),
  open: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  ...PAGE_QUERY,
});

/** Cases: registered, read, listed, put right, and what happens with them. */
export const addCaseRoutes = (app: TypedApp, { casework }: Service): void => {
  addRegister(app, casework);
  addReading(app, casework);
  addActs(app, casework);
};

type Casework = Service['casework'];

const addRegister = (app: TypedApp, casework: Casework): void => {
  app.post(
    '/v1/cases',
    {
      config: { action: 'case.register', act: true },
      schema: {
        ...describe({
          id: 'registerCase',
          tag: 'cases',
          says: { zh: '登记一件信访事项', en: 'Register a matter' },
          note: {
            zh: '身份和文字收到即加密；回答里有决定、待补事实和期限。请带 Idempotency-Key，断线后可以放心重发。',
            en: 'Identity and text are sealed at once; the answer tells the decision, what is still to be asked, and the deadlines. Send an Idempotency-Key, so that it can be sent again after a broken connection.',
          },
          problems: [409, 413, 415, 422, 507],
          answers: {
            201: {
              says: { zh: '已登记', en: 'Registered' },
              schema: ActSchema,
              headers: { ETag: ETAG, Location: LOCATION },
            },
          },
        }),
        headers: z.looseObject(IDEMPOTENCY_HEADER),
        body: RegisterGivenSchema,
      },
    },
    async (request, reply) =>
      sendKept(reply, await casework.register(askingOf(request), request.body)),
  );
};

const addReading = (app: TypedApp, casework: Casework): void => {
  app.get(
    '/v1/cases',
    {
      config: { action: 'case.list' },
      schema: {
        ...describe({
          id: 'listCases',
          tag: 'cases',
          says: { zh: '登记簿', en: 'The register' },
          note: {
            zh: '最近收到的在前；没有身份，没有文字。只有归您看的事项。',
            en: 'Newest receipt first; no identity, no text. Only what is for your eyes.',
          },
          answers: {
            200: {
              says: { zh: '登记簿的一部分', en: 'A part of the register' },
              schema: CasePageSchema,
              headers: { Link: LINK },
            },
          },
        }),
        querystring: FILTER,
      },
    },
    async (request, reply) => {
      const page = await casework.list(whoOf(request), given(request.query) as CaseQuery);
      linkNext(request, reply, page);
      return page;
    },
  );
  app.get(
    '/v1/cases/:id',
    {
      config: { action: 'case.read' },
      schema: {
        ...describe({
          id: 'readCase',
          tag: 'cases',
          says: { zh: '读取一件事项', en: 'Read a case' },
          problems: [404],
          answers: {
            200: {
              says: { zh: '事项', en: 'The case' },
              schema: CaseSeenSchema,
              headers: { ETag: ETAG },
            },
            304: { says: { zh: '没有变化', en: 'Nothing has changed' } },
          },
        }),
        params: ID_PARAMS,
        headers: z.looseObject({ 'if-none-match': z.string().optional() }),
      },
    },
    async (request, reply) => {
      const seen = await casework.read(whoOf(request), request.params.id);
      const etag = etagOf(seen);
      reply.header('etag', etag);
      return hasAlready(request, etag) ? reply.code(304).send() : reply.send(seen);
    },
  );
  app.get(
    '/v1/cases/:id/events',
    {
      config: { action: 'case.read' },
      schema: {
        ...describe({
          id: 'readLog',
          tag: 'cases',
          says: { zh: '一件事项的全部记录', en: 'The log of a case' },
          problems: [404],
          answers: { 200: { says: { zh: '逐条记录', en: 'Its entries' }, schema: LogSchema } },
        }),
        params: ID_PARAMS,
      },
    },
    async (request) => ({ entries: await casework.log(whoOf(request), request.params.id) }),
  );
};

const CHANGE_PROBLEMS = [404, 409, 412, 413, 415, 422, 428, 507];

const addActs = (app: TypedApp, casework: Casework): void => {
  const headers = z.looseObject({ ...IF_MATCH_HEADER, ...IDEMPOTENCY_HEADER });
  app.patch(
    '/v1/cases/:id',
    {
      config: { action: 'case.restate', act: true },
      schema: {
        ...describe({
          id: 'restateCase',
          tag: 'cases',
          says: { zh: '更正登记，补充事实', en: 'Put registration or facts right' },
          note: {
            zh: '写成 null 的成员去掉。原来的留在记录里。',
            en: 'Members that are null are taken away. What stood there stays in the log.',
          },
          problems: CHANGE_PROBLEMS,
          answers: {
            200: {
              says: { zh: '已更正', en: 'Put right' },
              schema: ActSchema,
              headers: { ETag: ETAG },
            },
          },
        }),
        params: ID_PARAMS,
        headers,
        body: RestatementSchema,
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const ifMatch = ifMatchOf(request);
      return sendKept(reply, await casework.restate(askingOf(request), params.id, body, ifMatch));
    },
  );
  app.post(
    '/v1/cases/:id/events',
    {
      config: { action: 'case.append', act: true },
      schema: {
        ...describe({
          id: 'appendEvent',
          tag: 'cases',
          says: { zh: '记录一件发生的事', en: 'Append an event' },
          note: {
            zh: '流程不允许的一步不记录，回答 409 和依据的条文。',
            en: 'An act that the transition table does not allow is refused: 409 with the article.',
          },
          problems: CHANGE_PROBLEMS,
          answers: {
            201: {
              says: { zh: '已记录', en: 'Recorded' },
              schema: ActSchema,
              headers: { ETag: ETAG },
            },
          },
        }),
        params: ID_PARAMS,
        headers,
        body: EventGivenSchema,
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const ifMatch = ifMatchOf(request);
      return sendKept(reply, await casework.append(askingOf(request), params.id, body, ifMatch));
    },
  );
};
