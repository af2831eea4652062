import type { components, operations, paths } from './openapi.ts';

type Schemas = components['schemas'];

/**
 * The paths of the service with everything they take and answer.
 *
 * @example
 * type Registered = Paths['/v1/cases']['post']['responses'][201];
 */
export type Paths = paths;

/**
 * What an act answers: where the case stands now, with its version.
 *
 * @example
 * const nextIfMatch = ({ version }: Act): number => version;
 */
export type Act = Schemas['Act'];

/**
 * A matter to be registered.
 *
 * @example
 * const given: RegisterGiven = {
 *   registration: { receivedOn: '2026-03-02', receiver: { kind: 'petition-office' }, channel: 'letter' },
 * };
 */
export type RegisterGiven = Schemas['RegisterGiven'];

/**
 * An event to be appended.
 *
 * @example
 * const event: EventGiven = { type: 'dispatched', on: '2026-03-06', mode: 'forward', to: 'county-zrzyj' };
 */
export type EventGiven = Schemas['EventGiven'];

/**
 * What is put right in a registration or among the facts.
 *
 * @example
 * const restated: Restatement = { facts: { purpose: 'appeal' }, reason: '与信访人核实' };
 */
export type Restatement = Schemas['Restatement'];

/**
 * A case as its reader may see it.
 *
 * @example
 * const isOpen = ({ closedOn }: CaseSeen): boolean => closedOn === null;
 */
export type CaseSeen = Schemas['CaseSeen'];

/**
 * A line of the register.
 *
 * @example
 * const line = ({ caseId, nextDueOn }: CaseRow): string => `${caseId} ${nextDueOn ?? ''}`;
 */
export type CaseRow = Schemas['CaseRow'];

/**
 * Filters of the register.
 *
 * @example
 * const overdue: CaseFilter = { open: 'true', dueBy: '2026-03-02' };
 */
export type CaseFilter = Omit<
  NonNullable<operations['listCases']['parameters']['query']>,
  'cursor'
>;

/**
 * A line of what falls due.
 *
 * @example
 * const line = ({ dueOn, caseId }: DueRow): string => `${dueOn} ${caseId}`;
 */
export type DueRow = Schemas['DueRow'];

/**
 * Filters of what falls due.
 *
 * @example
 * const week: DueFilter = { kind: 'duty', dueTo: '2026-03-09' };
 */
export type DueFilter = Omit<
  NonNullable<operations['listDeadlines']['parameters']['query']>,
  'cursor'
>;

/**
 * What a run counts.
 *
 * @example
 * const asked: CountGiven = { asOf: '2026-06-30', by: ['unit'] };
 */
export type CountGiven = Schemas['CountGiven'];

/**
 * A run with its report, once it is done.
 *
 * @example
 * const cases = ({ result }: Run): number | undefined => result?.rows.cases;
 */
export type Run = Schemas['Run'];
