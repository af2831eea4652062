import type { Undecided } from '@xinfang/deadlines';

/** Whether a duty would wait to be done if it ran: what was done or withdrawn meanwhile asks for nothing, whichever it is. */
export const wouldPend = ({ deadline, clock }: Undecided): boolean =>
  deadline.kind !== 'right' && clock.fulfilment === undefined && clock.voiding === undefined;
