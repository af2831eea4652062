import type { Assessment, MatterView } from '@xinfang/sdk';
import { type CalendarOptions, isOffices } from './calendar-options.ts';
import { type Concern, concernsUnder } from './concerns.ts';

/** Whether a matter may stand in a calendar: not where the calendar's owner is accused, nor where that cannot be told. */
export type Standing = 'may-stand' | 'accused' | 'untold';

type Asked = Pick<CalendarOptions, 'unit' | 'bearer' | 'under' | 'unclassified'>;

/**
 * Tells where matters stand towards whoever reads the calendar: the unit, or the office that received them. An accusation
 * reaches neither the accused nor a body below; what cannot be told counts as if it did.
 */
export const standingFor = (
  options: Asked,
): ((matter: MatterView, assessment: Assessment) => Standing) => {
  // The office has in its hands whatever it received: only what accuses the office itself is kept from it, as far as it is told.
  const concerns = concernsUnder(options.under ?? (isOffices(options) ? () => [] : undefined));
  return (matter, assessment) => {
    const { accused = [] } = matter;
    if (accused.length === 0)
      return mayAccuse(matter, assessment, options) ? 'untold' : 'may-stand';
    const reader = options.unit ?? matter.registration.receiver.id;
    const found = accused.map((body) => concerns(reader, body));
    return worstOf(found);
  };
};

const worstOf = (found: readonly Concern[]): Standing => {
  if (found.includes('concerned')) return 'accused';
  return found.includes('untold') ? 'untold' : 'may-stand';
};

/**
 * Whether a matter of which no accused body is told may accuse one: where there is any sign of it, or nobody stated its purpose.
 * The office that may see the accused keeps what is not yet classified in its own calendar, or it would miss its day.
 */
const mayAccuse = (matter: MatterView, assessment: Assessment, options: Asked): boolean => {
  const isLet =
    options.unclassified === 'show' || (matter.accused !== undefined && isOffices(options));
  return accuses(matter, assessment) || (matter.facts['purpose'] === undefined && !isLet);
};

/** Any sign that a matter accuses somebody; what is within the remit of discipline inspection does. */
const accuses = ({ facts }: MatterView, { decision, warnings }: Assessment): boolean =>
  facts['purpose'] === 'accusation' ||
  facts['containsAccusation'] === true ||
  facts['disciplinary'] === true ||
  facts['accusedStated'] === true ||
  decision.outcomes['procedure']?.value === 'accusation' ||
  decision.flags.some(({ value }) => value === 'confidential-accusation') ||
  warnings.some(({ code }) => code === 'accused-body');
