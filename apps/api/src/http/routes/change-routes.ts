import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { refusal } from '../problem/refusals.ts';
import { PAGE_QUERY } from '../schemas/base.ts';
import { ImpactsSchema, MovedPageSchema } from '../schemas/oversight.ts';
import { given, ID_PARAMS, linkNext } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const READS = { action: 'impact.read' } as const;

/** Changes of law and calendar, and which cases they moved. */
export const addChangeRoutes = (app: TypedApp, { store }: Service): void => {
  app.get(
    '/v1/impacts',
    {
      config: READS,
      schema: describe({
        id: 'listImpacts',
        tag: 'changes',
        says: { zh: '法律和日历的变动', en: 'Changes of law and calendar' },
        answers: { 200: { says: { zh: '各次变动', en: 'The changes' }, schema: ImpactsSchema } },
      }),
    },
    async () => ({
      // How many cases moved in all would count those that are not for these eyes.
      impacts: (await store.impacts.list()).map(({ id, at, before, after }) => ({
        id,
        at,
        before,
        after,
      })),
    }),
  );
  app.get(
    '/v1/impacts/:id/cases',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'listMovedCases',
          tag: 'changes',
          says: { zh: '变动影响了哪些事项', en: 'Which cases a change moved' },
          problems: [404],
          answers: {
            200: { says: { zh: '归您看的', en: 'Those for your eyes' }, schema: MovedPageSchema },
          },
        }),
        params: ID_PARAMS,
        querystring: z.strictObject(PAGE_QUERY),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await store.impacts.list()).some((impact) => impact.id === id))
        throw refusal('impact-not-found');
      const page = await store.impacts.moved(whoOf(request).viewer, id, given(request.query));
      linkNext(request, reply, page);
      return page;
    },
  );
};
