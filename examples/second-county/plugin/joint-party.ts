import type { MatterView } from '@xinfang/sdk';

/**
 * Whether several units are responsible, as far as the handling shows it: a matter that was passed on to two units has two.
 * One that was passed on to a single unit may still be found to have more, so nothing is said of it.
 */
export const jointPartyOf = ({ events }: Pick<MatterView, 'events'>): true | undefined => {
  const units = new Set(events.filter(({ type }) => type === 'dispatched').map(unitOf));
  units.delete(undefined);
  return units.size > 1 ? true : undefined;
};

const unitOf = (event: MatterView['events'][number]): string | undefined => {
  const to = event['to'];
  return typeof to === 'string' ? to : undefined;
};
