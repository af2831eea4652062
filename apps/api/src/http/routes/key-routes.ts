import { createKey, listKeys, revokeKey } from '../../access/manage-keys.ts';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { KeyGivenSchema, KeysSchema, NewKeySchema } from '../schemas/oversight.ts';
import { given, ID_PARAMS } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const MANAGES = { action: 'key.manage' } as const;

/** Keys of programs. */
export const addKeyRoutes = (app: TypedApp, service: Service): void => {
  app.get(
    '/v1/keys',
    {
      config: MANAGES,
      schema: describe({
        id: 'listKeys',
        tag: 'oversight',
        says: { zh: '程序的密钥', en: 'Keys of programs' },
        answers: {
          200: { says: { zh: '没有密文', en: 'Without their secrets' }, schema: KeysSchema },
        },
      }),
    },
    async (request) => ({ keys: await listKeys(service, whoOf(request)) }),
  );
  app.post(
    '/v1/keys',
    {
      config: { ...MANAGES, act: true },
      schema: {
        ...describe({
          id: 'createKey',
          tag: 'oversight',
          says: { zh: '给程序发一个密钥', en: 'Make a key for a program' },
          note: { zh: 'secret 只在回答里出现这一次。', en: 'secret is told in this answer only.' },
          problems: [413, 415, 422, 507],
          answers: { 201: { says: { zh: '新密钥', en: 'The new key' }, schema: NewKeySchema } },
        }),
        body: KeyGivenSchema,
      },
    },
    async (request, reply) => {
      const key = await createKey(service, whoOf(request), given(request.body));
      return reply.code(201).header('location', `/v1/keys/${key.id}`).send(key);
    },
  );
  app.delete(
    '/v1/keys/:id',
    {
      config: { ...MANAGES, act: true },
      schema: {
        ...describe({
          id: 'revokeKey',
          tag: 'oversight',
          says: { zh: '撤销一个密钥', en: 'Revoke a key' },
          problems: [404],
          answers: { 204: { says: { zh: '已撤销', en: 'Revoked' } } },
        }),
        params: ID_PARAMS,
      },
    },
    async (request, reply) => {
      await revokeKey(service, whoOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
};
