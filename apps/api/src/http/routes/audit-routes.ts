import type { AuditQuery, AuditRow } from '@xinfang/store';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { IdSchema, PAGE_QUERY } from '../schemas/base.ts';
import {
  AuditPageSchema,
  VerificationGivenSchema,
  VerificationSchema,
} from '../schemas/oversight.ts';
import { given, linkNext } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const AUDIT_QUERY = z.strictObject({
  caseId: IdSchema.optional(),
  action: z.string().min(1).max(100).optional(),
  actor: IdSchema.optional(),
  ...PAGE_QUERY,
});

/**
 * A line as a person sees it: without its place in a chain, which others share. How many lines lie between two of one's own would
 * tell that something was done about a matter that is not for these eyes.
 */
const seenOf = ({ action, actor, at, caseId, purpose, detail }: AuditRow) =>
  given({ action, actor, at, caseId, purpose, detail });

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
          note: {
            zh: '最近的在前；没有身份，没有文字。',
            en: 'The newest first; no identity, no text.',
          },
          answers: {
            200: { says: { zh: '日志的一部分', en: 'A part of the log' }, schema: AuditPageSchema },
          },
        }),
        querystring: AUDIT_QUERY,
      },
    },
    async (request, reply) => {
      const { viewer, body } = whoOf(request);
      const query = { ...given(request.query), bodies: organisation.below(body) } as AuditQuery;
      const page = await store.audit.list(viewer, query);
      linkNext(request, reply, page);
      return { ...page, rows: page.rows.map(seenOf) };
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
            zh: '只说是否完整；带检查点的核对在服务器上用 verify-audit 命令。',
            en: 'It says whether it is whole; with a checkpoint it is verified at the machine, by verify-audit.',
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
      const { ok, faults } = await store.audit.verify();
      const detail = { ok, faults: faults.length };
      const actor = { id, role, body };
      await store.audit.append([{ action: 'audit.verified', actor, at: clock.now(), detail }]);
      return { ok, faults };
    },
  );
};
