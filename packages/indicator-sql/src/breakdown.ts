import { UNKNOWN } from './case-key.ts';
import { textLiteral } from './literal.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  unit: 'unit',
  township: 'township',
  channel: 'channel',
  arrival: 'arrival',
  receiver: 'office',
  'receiver-kind': 'receiver_kind',
  sector: 'sector',
  content: 'content_1',
  'content-2': 'content_2',
  month: 'received_month',
};

/** The part of a breakdown that a case falls under, from its row `c`; `unknown` where it says nothing. */
export const partOf = (field: string): string =>
  `COALESCE(NULLIF(c.${COLUMNS[field]}, ''), ${textLiteral(UNKNOWN)})`;
