import { XinfangError } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import { contentLevelOf, UNKNOWN } from './tally.ts';

const MONTH_LENGTH = 'YYYY-MM'.length;

const KEYS: Readonly<Record<string, (oneCase: Case) => string | undefined>> = {
  unit: ({ registration }) => registration.unit,
  township: ({ registration }) => registration.township,
  channel: ({ registration }) => registration.channel,
  arrival: ({ registration }) => registration.arrival,
  receiver: ({ registration }) => registration.receiver.id,
  'receiver-kind': ({ registration }) => registration.receiver.kind,
  sector: ({ registration }) => registration.receiver.sector,
  content: ({ registration }) => contentLevelOf(registration.content),
  'content-2': ({ registration }) => contentLevelOf(registration.content, 2),
  /** The month of receipt. */
  month: ({ registration }) => registration.receivedOn.slice(0, MONTH_LENGTH),
};

/** The fields by which a run can be broken down. */
export const BREAKDOWN_FIELDS: readonly string[] = Object.keys(KEYS);

/** How a case falls under a field's key; `unknown` where it says nothing. Throws `unknown-field`. */
export const keyBy = (field: string): ((oneCase: Case) => string) => {
  const key = Object.hasOwn(KEYS, field) ? KEYS[field] : undefined;
  if (key === undefined) throw unknownField();
  return (oneCase) => {
    const value = key(oneCase);
    return value === undefined || value === '' ? UNKNOWN : value;
  };
};

const unknownField = (): XinfangError =>
  new XinfangError([
    {
      code: 'unknown-field',
      path: 'by',
      message: { zh: '不能按这个字段分组', en: 'cases cannot be broken down by this field' },
      hint: {
        zh: `可用：${BREAKDOWN_FIELDS.join('、')}`,
        en: `use one of: ${BREAKDOWN_FIELDS.join(', ')}`,
      },
    },
  ]);
