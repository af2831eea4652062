import { type MatterView, plainId } from '@xinfang/sdk';
import type { Settings } from './options.ts';

/** Why nothing of a matter is sent: it lies with another unit, or it is or may be an accusation. */
export type LeftOut =
  | 'other-unit'
  | 'purpose-not-stated'
  | 'accused-not-granted'
  | 'accused-not-stated'
  | 'receiver-not-stated'
  | 'accused-unknown'
  | 'accused-receiver';

/** Why a receiver must not know of a matter. */
type Withheld = Exclude<LeftOut, 'other-unit'>;

/** What bears on it whether a receiver may know of a matter. */
export type Confided = Pick<MatterView, 'facts' | 'accused'>;

/** What bears on it who receives. */
type Receiving = Pick<Settings, 'unit' | 'under' | 'bodies' | 'unclassified'>;

/**
 * Tells why a receiver must not know of a matter, if so: nothing of an accusation reaches the accused or a body under it
 * (XF22 Art 30 ¶3), and where that cannot be told, it reaches nobody.
 */
export const leavingOut = ({
  unit,
  under,
  bodies = [],
  unclassified,
}: Receiving): ((matter: Confided) => Withheld | undefined) => {
  const isPlaced = unit !== undefined && under !== undefined;
  const barring = new Set((isPlaced ? [unit, ...under] : []).map(plainId));
  const known = new Set(bodies.map(plainId));
  return ({ facts, accused }) => {
    if (!isAccusation(facts, accused)) {
      const isOpen = facts['purpose'] === undefined && unclassified !== 'send';
      return isOpen ? 'purpose-not-stated' : undefined;
    }
    if (accused === undefined) return 'accused-not-granted';
    if (accused.length === 0) return 'accused-not-stated';
    if (!isPlaced) return 'receiver-not-stated';
    const ids = accused.map(plainId);
    if (ids.some((id) => barring.has(id))) return 'accused-receiver';
    // A body that nobody knows may be the receiver under an old name, or one above it.
    return ids.every((id) => known.has(id)) ? undefined : 'accused-unknown';
  };
};

/** Any sign that a matter accuses somebody; what is within the remit of discipline inspection does. */
const isAccusation = (facts: Confided['facts'], accused: Confided['accused'] = []): boolean =>
  facts['purpose'] === 'accusation' ||
  facts['containsAccusation'] === true ||
  facts['disciplinary'] === true ||
  facts['accusedStated'] === true ||
  accused.length > 0;
