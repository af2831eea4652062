import type { RegistrationView, Text } from '@xinfang/sdk';
import { type Body, isHigher } from './document.ts';
import { type Hierarchy, mayLieUnder } from './hierarchy.ts';
import type { Line, Lookup } from './lookup.ts';
import { SILENCES, type Silence } from './silences.ts';

/** Whose business a matter is, as the fact `remit` says it. */
export type Remit = 'same-level' | 'own' | 'subordinate' | 'elsewhere';

/** What of a matter bears on whose business it is: no identity, no text, no accused body. */
export interface RemitMatter {
  readonly registration: Pick<RegistrationView, 'receiver' | 'arrival'> &
    Partial<Pick<RegistrationView, 'content' | 'township' | 'unit'>>;
}

/** The remit and the lines it follows from; or why it does not follow. */
export type RemitAnswer =
  | { readonly remit: Remit; readonly lines: readonly number[] }
  | { readonly remit?: undefined; readonly because: Silence; readonly text: Text };

/** What the directory knows, as far as the remit asks for it. */
export interface Knowledge {
  readonly hierarchy: Hierarchy;
  readonly lookup: Lookup;
  readonly receiver: string | undefined;
}

type Verdict = Remit | Silence;

const isRemit = (verdict: Verdict): verdict is Remit => !Object.hasOwn(SILENCES, verdict);

/**
 * Whose business a matter is, seen from its receiver. It is given only where it holds for everything that the matter may
 * still turn out to be, and where unit and list agree.
 */
export const remitOf = (knowledge: Knowledge, matter: RemitMatter): RemitAnswer => {
  const { registration } = matter;
  const receiver = receiverOf(knowledge, registration);
  if (typeof receiver === 'string') return silent(receiver);
  const unit = unitOf(knowledge.hierarchy, registration.unit);
  if (typeof unit === 'string') return silent(unit);
  const possible = possibilitiesFor(knowledge, registration);
  if (possible === undefined) return silent('township-unknown');
  const judge = judgeFor(knowledge.hierarchy, receiver, registration);
  const [first, ...others] = new Set(possible.map((lines) => verdictOf(lines, unit, judge)));
  if (first === undefined) return silent('nothing-said');
  if (others.length > 0) return silent('depends');
  if (!isRemit(first)) return silent(first);
  const lines = new Set(possible.flat().map(({ index }) => index));
  return { remit: first, lines: Object.freeze([...lines]) };
};

/**
 * What the list says of a matter. Its lines hold in the townships of the directory: of any other it says nothing, and only a
 * registered unit can speak.
 */
const possibilitiesFor = (
  { hierarchy, lookup }: Knowledge,
  { content, township, unit }: RemitMatter['registration'],
) => {
  const known = knownTownship(hierarchy, township);
  if (known === township) return lookup.possibilities({ content, township: known });
  return unit === undefined ? undefined : lookup.possibilities({});
};

const silent = (because: Silence): RemitAnswer => ({ because, text: SILENCES[because] });

/** A township that the directory knows. */
export const knownTownship = (hierarchy: Hierarchy, id: string | undefined): string | undefined =>
  id !== undefined && hierarchy.bodies.get(id)?.kind === 'township' ? id : undefined;

const receiverOf = (
  { hierarchy, receiver }: Knowledge,
  { receiver: stated }: RemitMatter['registration'],
): Body | Silence => {
  const id = stated.id === '' ? receiver : stated.id;
  const body = id === undefined ? undefined : hierarchy.bodies.get(id);
  if (body === undefined) return 'receiver-unknown';
  const isOffice = body.kind === 'petition-office';
  if (isOffice !== (stated.kind === 'petition-office')) return 'receiver-differs';
  if (body.sector !== undefined && body.sector !== stated.sector) return 'receiver-differs';
  return body;
};

const unitOf = (hierarchy: Hierarchy, id: string | undefined): Body | undefined | Silence =>
  id === undefined ? undefined : (hierarchy.bodies.get(id) ?? 'unit-unknown');

interface Judge {
  readonly of: (unit: string) => Verdict;
  /** Whether a registered unit speaks for itself: with papers passed on to an organ it is the sender's view, not its own. */
  readonly unitSpeaks: boolean;
}

const judgeFor = (
  hierarchy: Hierarchy,
  receiver: Body,
  { receiver: { kind }, arrival }: RemitMatter['registration'],
): Judge => {
  const seen = kind === 'petition-office' ? seenByOffice : seenByOrgan;
  return {
    of: (id) => {
      const unit = hierarchy.bodies.get(id);
      return unit === undefined ? 'unit-unknown' : seen(hierarchy, receiver, unit);
    },
    unitSpeaks: kind === 'petition-office' || arrival === 'direct',
  };
};

/** What one group of lines and the registered unit say together. */
const verdictOf = (lines: readonly Line[], unit: Body | undefined, judge: Judge): Verdict => {
  const listed = new Set(lines.map((line) => judge.of(line.unit)));
  const [first, ...others] = listed;
  if (unit === undefined) return others.length > 0 ? 'several' : (first ?? 'nothing-said');
  const stated = judge.of(unit.id);
  if (others.length === 0 && first === stated) return stated;
  if (!judge.unitSpeaks) return first === undefined ? 'passed-on' : 'unit-differs';
  const isListed = lines.length === 0 || lines.some((line) => line.unit === unit.id);
  return isListed ? stated : 'unit-differs';
};

/** A petition office (Art 22): its own level is the government it belongs to with all bodies of that level under it. */
const seenByOffice = (hierarchy: Hierarchy, office: Body, unit: Body): Verdict => {
  const home = hierarchy
    .above(office)
    .find(({ kind }) => kind === 'government' || kind === 'township');
  if (home === undefined || home.level !== office.level) return 'place-unknown';
  const other = hierarchy.actingAs(unit);
  if (!hierarchy.isUnder(other.id, home.id, { self: true })) return outside(hierarchy, other, home);
  return other.level === home.level ? 'same-level' : 'subordinate';
};

/** Another organ (Art 23): itself with its internal offices, what lies under it, or neither. */
const seenByOrgan = (hierarchy: Hierarchy, office: Body, unit: Body): Verdict => {
  const organ = hierarchy.actingAs(office);
  const other = hierarchy.actingAs(unit);
  if (organ.id === other.id) return 'own';
  if (!hierarchy.isUnder(other.id, organ.id)) return outside(hierarchy, other, organ);
  if (isHigher(organ.level, other.level) || IS_BELOW[other.kind] === true) return 'subordinate';
  return 'department';
};

/** Kinds that are subordinate also at the level of the body they lie under; of a government's own department Art 23 does not say. */
const IS_BELOW: Readonly<Partial<Record<Body['kind'], true>>> = {
  institution: true,
  enterprise: true,
  village: true,
};

const outside = (hierarchy: Hierarchy, unit: Body, home: Body): Verdict =>
  mayLieUnder(hierarchy, unit, home) ? 'place-unknown' : 'elsewhere';
