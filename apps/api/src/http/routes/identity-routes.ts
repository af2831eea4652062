import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { PAGE_QUERY } from '../schemas/base.ts';
import {
  ActSchema,
  CasePageSchema,
  OpenedSchema,
  OpeningGivenSchema,
  OwnDataGivenSchema,
  OwnDataSchema,
  ReasonGivenSchema,
} from '../schemas/stored-case.ts';
import {
  askingOf,
  given,
  ID_PARAMS,
  IDEMPOTENCY_HEADER,
  IF_MATCH_HEADER,
  ifMatchOf,
  linkNext,
  sendKept,
} from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

/** Identity: opened with a purpose, given to the person themselves, erased when its time is over. */
export const addIdentityRoutes = (app: TypedApp, { casework }: Service): void => {
  app.post(
    '/v1/cases/:id/identity-openings',
    {
      config: { action: 'identity.open', act: true },
      schema: {
        ...describe({
          id: 'openIdentity',
          tag: 'identity',
          says: { zh: '打开身份', en: 'Open identity' },
          note: {
            zh: '须写明目的；每次都记入日志。',
            en: 'A purpose is needed; each time is logged.',
          },
          problems: [404, 409, 413, 415, 422, 507],
          answers: { 200: { says: { zh: '身份', en: 'Identity' }, schema: OpenedSchema } },
        }),
        params: ID_PARAMS,
        body: OpeningGivenSchema,
      },
    },
    (request) => casework.openIdentity(askingOf(request), request.params.id, request.body.purpose),
  );
  app.post(
    '/v1/own-data-requests',
    {
      config: { action: 'own-data.give', act: true },
      schema: {
        ...describe({
          id: 'giveOwnData',
          tag: 'identity',
          says: { zh: '本人查阅自己的信息', en: 'Give a person their own data' },
          problems: [413, 415, 422, 507],
          answers: { 200: { says: { zh: '全部信息', en: 'All of it' }, schema: OwnDataSchema } },
        }),
        body: OwnDataGivenSchema,
      },
    },
    (request) => {
      const { person, verifiedBy } = request.body;
      return casework.ownData(askingOf(request), { person: given(person), verifiedBy });
    },
  );
  addErasure(app, casework);
};

const addErasure = (app: TypedApp, casework: Service['casework']): void => {
  app.get(
    '/v1/retention',
    {
      config: { action: 'retention.erase' },
      schema: {
        ...describe({
          id: 'listRetention',
          tag: 'identity',
          says: { zh: '保管期限届满的事项', en: 'Cases kept past their time' },
          problems: [409],
          answers: {
            200: { says: { zh: '可以清除的', en: 'May be erased' }, schema: CasePageSchema },
          },
        }),
        querystring: z.strictObject(PAGE_QUERY),
      },
    },
    async (request, reply) => {
      const page = await casework.keptTooLong(whoOf(request), given(request.query));
      linkNext(request, reply, page);
      return page;
    },
  );
  app.post(
    '/v1/cases/:id/erasure',
    {
      config: { action: 'retention.erase', act: true },
      schema: {
        ...describe({
          id: 'eraseIdentity',
          tag: 'identity',
          says: { zh: '永久清除身份和文字', en: 'Erase identity and text for good' },
          problems: [404, 409, 412, 413, 415, 422, 428, 507],
          answers: { 200: { says: { zh: '已清除', en: 'Erased' }, schema: ActSchema } },
        }),
        params: ID_PARAMS,
        headers: z.looseObject({ ...IF_MATCH_HEADER, ...IDEMPOTENCY_HEADER }),
        body: ReasonGivenSchema,
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const ifMatch = ifMatchOf(request);
      const kept = await casework.erase(askingOf(request), params.id, body.reason, ifMatch);
      return sendKept(reply, kept);
    },
  );
};
