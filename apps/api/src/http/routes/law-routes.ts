import type { Xinfang } from '@xinfang/sdk';
import { z } from 'zod';
import { ACTIONS, allows } from '../../access/permissions.ts';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { CivilDateSchema } from '../schemas/base.ts';
import {
  BetweenSchema,
  DaySchema,
  DueDaySchema,
  FactsSchema,
  PacksSchema,
  UnitSchema,
} from '../schemas/law.ts';
import { MeSchema } from '../schemas/oversight.ts';
import { told } from '../schemas/registry.ts';
import type { TypedApp } from './typed-app.ts';

const READS = { action: 'law.read' } as const;

/** Who asks, the law in force, and the calendar. */
export const addLawRoutes = (app: TypedApp, service: Service): void => {
  addMe(app, service);
  addPacks(app, service.xf);
  addCalendar(app, service.xf);
};

const addMe = (app: TypedApp, { organisation }: Service): void => {
  app.get(
    '/v1/me',
    {
      schema: describe({
        id: 'me',
        tag: 'service',
        says: { zh: '我是谁，可以做什么', en: 'Who asks, and what they may do' },
        answers: {
          200: { says: { zh: '角色和权限', en: 'Role and permissions' }, schema: MeSchema },
        },
      }),
    },
    (request) => {
      const { id, role, body, by } = whoOf(request);
      const label = organisation.label(body);
      const may = ACTIONS.filter((action) => allows(role, action));
      return { id, role, body, ...(label === undefined ? {} : { label }), by, may };
    },
  );
};

/** The engine tells its name with every decision only: the smallest matter is asked once. */
const engineOf = (xf: Xinfang): string =>
  xf.decide({
    id: 'engine',
    registration: { receivedOn: '2023-01-01', receiver: { kind: 'organ' }, channel: 'letter' },
  }).engine;

const addPacks = (app: TypedApp, xf: Xinfang): void => {
  const { pack, calendar } = xf;
  const { id, version, firstNotice, lastNotice } = calendar;
  const inForce = {
    layers: pack.layers,
    engine: engineOf(xf),
    calendar: { id, version, firstNotice, lastNotice },
    ...(pack.ends === undefined ? {} : { ends: pack.ends }),
  };
  app.get(
    '/v1/packs',
    {
      config: READS,
      schema: describe({
        id: 'packs',
        tag: 'law',
        says: { zh: '现行的规则包和日历', en: 'The packs and the calendar in force' },
        answers: { 200: { says: { zh: '各层', en: 'The layers' }, schema: PacksSchema } },
      }),
    },
    () => inForce,
  );
  const facts = { facts: pack.facts.map(factOf) };
  app.get(
    '/v1/packs/facts',
    {
      config: READS,
      schema: describe({
        id: 'facts',
        tag: 'law',
        says: { zh: '可以写明的事实', en: 'The facts that may be stated' },
        note: {
          zh: '每项事实的名称、取值、该问什么。',
          en: 'What each is called, what it may be, and what to ask.',
        },
        answers: { 200: { says: { zh: '事实', en: 'The facts' }, schema: FactsSchema } },
      }),
    },
    () => facts,
  );
};

const factOf = (fact: Xinfang['pack']['facts'][number]) => ({
  id: fact.id,
  label: fact.label,
  about: fact.about,
  type: fact.type,
  ...(fact.type === 'enum'
    ? { values: fact.values.map(({ value, label }) => ({ value, label })) }
    : {}),
  ...(fact.type === 'integer' ? { min: fact.min, max: fact.max } : {}),
  derived: fact.derive !== undefined,
  judgement: fact.judgement === true,
  ...(fact.question === undefined ? {} : { question: fact.question }),
  basis: fact.basis ?? [],
});

const addCalendar = (app: TypedApp, { calendar }: Xinfang): void => {
  app.get(
    '/v1/calendar/days/:date',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'calendarDay',
          tag: 'law',
          says: { zh: '这一日是不是工作日', en: 'What kind of day it is' },
          answers: { 200: { says: { zh: '这一日', en: 'The day' }, schema: DaySchema } },
        }),
        params: z.object({ date: CivilDateSchema }),
      },
    },
    ({ params }) => calendar.day(params.date),
  );
  app.get(
    '/v1/calendar/due',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'calendarDue',
          tag: 'law',
          says: { zh: '推算到期日', en: 'Reckon a due day' },
          answers: {
            200: { says: { zh: '到期日和算法', en: 'The day, and how' }, schema: DueDaySchema },
          },
        }),
        querystring: z.strictObject({
          from: told(CivilDateSchema, '不计入的起始日', 'The first day, not counted'),
          amount: z.coerce.number<string>().int().min(0).max(1_000_000),
          unit: UnitSchema,
        }),
      },
    },
    ({ query }) => calendar.due(query),
  );
  app.get(
    '/v1/calendar/between',
    {
      config: READS,
      schema: {
        ...describe({
          id: 'calendarBetween',
          tag: 'law',
          says: { zh: '两日之间的日数和工作日数', en: 'Days and working days between two days' },
          answers: { 200: { says: { zh: '日数', en: 'The days' }, schema: BetweenSchema } },
        }),
        querystring: z.strictObject({ from: CivilDateSchema, to: CivilDateSchema }),
      },
    },
    ({ query }) => calendar.between(query),
  );
};
