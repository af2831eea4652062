import { PLAIN, renderExplain } from '@xinfang/report';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { languageOf } from '../problem/language.ts';
import { CivilDateSchema } from '../schemas/base.ts';
import { AssessmentSchema, DecisionSchema, ExplanationSchema } from '../schemas/decision.ts';
import { CaseGivenSchema } from '../schemas/given-case.ts';
import type { TypedApp } from './typed-app.ts';

const READS = { action: 'law.read' } as const;
const PROBLEMS = [413, 415, 422];
const AS_OF = z.strictObject({ asOf: CivilDateSchema.optional() });

/** Questions about a case that is sent along: nothing of it is kept or logged. */
export const addAskingRoutes = (app: TypedApp, { xf, clock }: Service): void => {
  app.post(
    '/v1/decisions',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'decide',
          tag: 'asking',
          says: { zh: '怎样决定这件事', en: 'How a matter is decided' },
          problems: PROBLEMS,
          answers: { 200: { says: { zh: '决定', en: 'The decision' }, schema: DecisionSchema } },
        }),
        querystring: z.strictObject({ on: CivilDateSchema.optional() }),
        body: CaseGivenSchema,
      },
    },
    ({ body, query }) => xf.decide(body, query.on === undefined ? {} : { on: query.on }),
  );
  app.post(
    '/v1/assessments',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'assess',
          tag: 'asking',
          says: {
            zh: '这件事的决定、期限和提示',
            en: 'Decision, deadlines and warnings of a matter',
          },
          problems: PROBLEMS,
          answers: {
            200: { says: { zh: '评估', en: 'The assessment' }, schema: AssessmentSchema },
          },
        }),
        querystring: AS_OF,
        body: CaseGivenSchema,
      },
    },
    ({ body, query }) => xf.assess(body, { asOf: query.asOf ?? clock.today() }),
  );
  app.post(
    '/v1/explanations',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'explain',
          tag: 'asking',
          says: { zh: '说给经办人和信访人的话', en: 'The words for the clerk and the petitioner' },
          note: { zh: '语言按 Accept-Language。', en: 'In the language of Accept-Language.' },
          problems: PROBLEMS,
          answers: { 200: { says: { zh: '说明', en: 'The words' }, schema: ExplanationSchema } },
        }),
        querystring: AS_OF,
        body: CaseGivenSchema,
      },
    },
    ({ body, query, headers }, reply) => {
      const asOf = query.asOf ?? clock.today();
      const lang = languageOf(headers['accept-language']);
      const assessment = xf.assess(body, { asOf });
      const text = renderExplain(assessment, xf.pack, { lang, style: PLAIN });
      return reply
        .header('content-language', lang)
        .send({ caseId: assessment.caseId, asOf, lang, text });
    },
  );
};
