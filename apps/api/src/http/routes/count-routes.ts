import type { CivilDate, Period } from '@xinfang/sdk';
import type { DueQuery } from '@xinfang/store';
import { z } from 'zod';
import type { CountAsked } from '../../counting/counting.ts';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { BodySchema, CivilDateSchema, PAGE_QUERY } from '../schemas/base.ts';
import { type CountGivenSchema, ReportSchema } from '../schemas/counts.ts';
import { told } from '../schemas/registry.ts';
import { DuePageSchema } from '../schemas/stored-case.ts';
import { given, linkNext } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const DUE_QUERY = z.strictObject({
  body: told(BodySchema.optional(), '由谁承担', 'Who owes it'),
  office: told(BodySchema.optional(), '收到的机关', 'The body that received the matter'),
  kind: z.enum(['duty', 'right', 'target']).optional(),
  dueFrom: CivilDateSchema.optional(),
  dueTo: CivilDateSchema.optional(),
  ...PAGE_QUERY,
});

const RATES_QUERY = z.strictObject({
  asOf: CivilDateSchema.optional(),
  from: CivilDateSchema.optional(),
  to: CivilDateSchema.optional(),
  by: told(
    z.string().min(1).max(200).optional(),
    '分组，逗号隔开，例如 unit,month',
    'Split by, with commas, e.g. unit,month',
  ),
  variant: z.string().min(1).max(100).optional(),
  ids: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  office: BodySchema.optional(),
});

/** What falls due, and rates at once. */
export const addCountRoutes = (app: TypedApp, { casework, counting, clock }: Service): void => {
  app.get(
    '/v1/deadlines',
    {
      config: { action: 'due.list' },
      schema: {
        ...describe({
          id: 'listDeadlines',
          tag: 'counting',
          says: { zh: '将要到期的', en: 'What falls due' },
          note: { zh: '最早到期的在前。', en: 'The earliest day first.' },
          answers: { 200: { says: { zh: '期限', en: 'Due days' }, schema: DuePageSchema } },
        }),
        querystring: DUE_QUERY,
      },
    },
    async (request, reply) => {
      const page = await casework.due(whoOf(request), given(request.query) as DueQuery);
      linkNext(request, reply, page);
      return page;
    },
  );
  app.get(
    '/v1/rates',
    {
      config: { action: 'rates.read' },
      schema: {
        ...describe({
          id: 'rates',
          tag: 'counting',
          says: { zh: '立即统计', en: 'Rates at once' },
          note: {
            zh: '事项太多时请用 POST /v1/runs。',
            en: 'Where the cases are too many, start a run with POST /v1/runs.',
          },
          problems: [422],
          answers: { 200: { says: { zh: '报告', en: 'The report' }, schema: ReportSchema } },
        }),
        querystring: RATES_QUERY,
      },
    },
    (request) => {
      const { from, to, by, ...rest } = request.query;
      const period = from === undefined && to === undefined ? undefined : given({ from, to });
      return counting.rates(
        whoOf(request),
        countOf({ ...rest, period, by: by?.split(',') }, clock.today()),
      );
    },
  );
};

type Given = Omit<z.output<typeof CountGivenSchema>, 'office'> & { readonly office?: unknown };

/** What a count asks; today where no day is named. */
export const countOf = ({ asOf, period, ...rest }: Given, today: CivilDate): CountAsked =>
  given({
    ...rest,
    asOf: asOf ?? today,
    period: period === undefined ? undefined : (given(period) as Period),
  }) as CountAsked;
