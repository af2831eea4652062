import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { languageOf } from '../problem/language.ts';
import { CivilDateSchema } from '../schemas/base.ts';
import { AssessmentSchema, DecisionSchema, ExplanationSchema } from '../schemas/decision.ts';
import { NeedsSchema } from '../schemas/stored-case.ts';
import { ID_PARAMS } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const DECIDES = { action: 'case.decide' } as const;
const PROBLEMS = [404, 422];

/** What the law says of a stored case. */
export const addAnswerRoutes = (app: TypedApp, { casework, clock }: Service): void => {
  app.get(
    '/v1/cases/:id/decision',
    {
      config: DECIDES,
      schema: {
        ...describe({
          id: 'decideCase',
          tag: 'cases',
          says: { zh: '这件事项的决定', en: 'The decision of a case' },
          problems: PROBLEMS,
          answers: { 200: { says: { zh: '决定', en: 'The decision' }, schema: DecisionSchema } },
        }),
        params: ID_PARAMS,
        querystring: z.strictObject({ on: CivilDateSchema.optional() }),
      },
    },
    (request) => {
      const { on } = request.query;
      const options = on === undefined ? {} : { on };
      return casework.decide(whoOf(request), request.params.id, options);
    },
  );
  app.get(
    '/v1/cases/:id/assessment',
    {
      config: DECIDES,
      schema: {
        ...describe({
          id: 'assessCase',
          tag: 'cases',
          says: {
            zh: '这件事项的决定、期限和提示',
            en: 'Decision, deadlines and warnings of a case',
          },
          problems: PROBLEMS,
          answers: {
            200: { says: { zh: '评估', en: 'The assessment' }, schema: AssessmentSchema },
          },
        }),
        params: ID_PARAMS,
        querystring: z.strictObject({ asOf: CivilDateSchema.optional() }),
      },
    },
    (request) => {
      const asOf = request.query.asOf ?? clock.today();
      return casework.assess(whoOf(request), request.params.id, { asOf });
    },
  );
  app.get(
    '/v1/cases/:id/needs',
    {
      config: DECIDES,
      schema: {
        ...describe({
          id: 'needsOfCase',
          tag: 'cases',
          says: { zh: '还要问什么', en: 'What is still to be asked' },
          problems: PROBLEMS,
          answers: {
            200: { says: { zh: '待补事实', en: 'The missing facts' }, schema: NeedsSchema },
          },
        }),
        params: ID_PARAMS,
      },
    },
    async (request) => ({ needs: await casework.needs(whoOf(request), request.params.id) }),
  );
  app.get(
    '/v1/cases/:id/explanation',
    {
      config: DECIDES,
      schema: {
        ...describe({
          id: 'explainCase',
          tag: 'cases',
          says: { zh: '说给经办人和信访人的话', en: 'The words for the clerk and the petitioner' },
          note: { zh: '语言按 Accept-Language。', en: 'In the language of Accept-Language.' },
          problems: PROBLEMS,
          answers: { 200: { says: { zh: '说明', en: 'The words' }, schema: ExplanationSchema } },
        }),
        params: ID_PARAMS,
        querystring: z.strictObject({ asOf: CivilDateSchema.optional() }),
      },
    },
    async (request, reply) => {
      const caseId = request.params.id;
      const asOf = request.query.asOf ?? clock.today();
      const lang = languageOf(request.headers['accept-language']);
      const text = await casework.explain(whoOf(request), caseId, { asOf, lang });
      return reply.header('content-language', lang).send({ caseId, asOf, lang, text });
    },
  );
};
