import type { AuditQuery } from '@xinfang/store';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { IdSchema, PAGE_QUERY } from '../schemas/base.ts';
import { AuditPageSchema, VerificationGivenSchema, VerificationSchema } from '../schemas/oversight.ts';
import { given, linkNext } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const AUDIT_QUERY = z.strictObject({
  caseId: IdSchema.optional(),
  action: z.string().min(1).max(100).optional(),
  actor: IdSchema.optional(),
  ...PAGE_QUERY,
});

/** The log of who did what, and whether it is whole. */
export const addAuditRoutes = (app: TypedApp, { store, organisation, clock }: Service): void => {
  app.get(
    '/v1/audit',
    {
      config: { action: 'audit.read' },
      schema: {
        ...describe({
          id: 'listAudit',
          tag: 'oversight',
          says: { zh: '谁做了什么', en: 'Who did what' },
          note: { zh: '最近的在前；没有身份，没有文字。', en: 'The newest first; no identity, no text.' },
          answers: { 200: { says: { zh: '日志的一部分', en: 'A part of the log' }, schema: AuditPageSchema } },
        }),
        querystring: AUDIT_QUERY,
      },
    },
    async (request, reply) => {
      const { viewer, body } = whoOf(request);
      const query = { ...given(request.query), bodies: organisation.below(body) } as AuditQuery;
      const page = await store.audit.list(viewer, query);
      linkNext(request, reply, page);
      return page;
    },
  );
  app.post(
    '/v1/audit/verifications',
    {
      config: { action: 'audit.verify' },
      schema: {
        ...describe({
          id: 'verifyAudit',
          tag: 'oversight',
          says: { zh: '核对日志是否完整', en: 'Verify that the log is whole' },
          note: {
            zh: '把上次的 heads 作为 checkpoint，还能发现末尾被截去的。',
            en: 'With the heads of an earlier one as checkpoint it also finds what was cut off at the end.',
          },
          problems: [413, 415],
          answers: {
            200: { says: { zh: '核对结果', en: 'What was found' }, schema: VerificationSchema },
          },
        }),
        body: VerificationGivenSchema,
      },
    },
    async (request) => {
      const { id, role, body } = whoOf(request);
      const found = await store.audit.verify(request.body.checkpoint);
      const detail = { ok: found.ok, rows: found.rows, faults: found.faults.length };
      const actor = { id, role, body };
      await store.audit.append([{ action: 'audit.verified', actor, at: clock.now(), detail }]);
      return found;
    },
  );
};
