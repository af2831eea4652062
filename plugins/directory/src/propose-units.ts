import type { Facts, Text } from '@xinfang/sdk';
import { isBarred } from './barred.ts';
import { contentPath } from './content-path.ts';
import type { Responsibility } from './document.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Line, Lookup } from './lookup.ts';
import { NOTICES, type Notice, type NoticeCode } from './notices.ts';
import { knownTownship } from './remit.ts';

/** A matter for which a unit is sought. */
export interface MatterToPropose {
  /** `purpose`, `containsAccusation`, `disciplinary`, `accusedStated` are looked at. */
  readonly facts: Facts;
  readonly registration: { readonly content?: string; readonly township?: string };
  /** Ids of the bodies complained of; absent where they must not be seen, empty where none is stated. */
  readonly accused?: readonly string[];
}

/** A unit that may answer, and why. */
export interface Candidate {
  readonly unit: string;
  readonly label: Text;
  /** 0 for the most specific lines that say anything of the matter. */
  readonly rank: number;
  /** The lines that name it at this rank, with their places in `responsibilities`. */
  readonly lines: readonly (Responsibility & { readonly index: number })[];
  readonly why: Text;
}

/** Who may answer for a matter: always a proposal, and a person decides. */
export interface Proposal {
  /** The most specific first. */
  readonly candidates: readonly Candidate[];
  /** Whether the directory names one unit and nothing stands against it. */
  readonly clear: boolean;
  /** How many units are not proposed because they are accused, or lie or may lie under one that is. */
  readonly withheld: number;
  /** What a person should know; never names an accused body. */
  readonly notices: readonly Notice[];
}

/** Proposes units for a matter by the list; never one that is accused or lies under one that is. */
export const proposeUnits = (
  { hierarchy, lookup }: { readonly hierarchy: Hierarchy; readonly lookup: Lookup },
  matter: MatterToPropose,
): Proposal => {
  const obstacle = obstacleOf(hierarchy, matter);
  if (obstacle !== undefined) return nothing(obstacle);
  const where = {
    content: matter.registration.content,
    township: knownTownship(hierarchy, matter.registration.township),
  };
  const named = lookup.groups(where).flatMap((lines, rank) => candidatesOf(hierarchy, lines, rank));
  const all = named.filter((one, at) => named.findIndex(({ unit }) => unit === one.unit) === at);
  const accused = matter.accused ?? [];
  const candidates = all.filter(({ unit }) => !accused.some((id) => isBarred(hierarchy, unit, id)));
  const codes = noticesOf(all, candidates, {
    isContentStated: contentPath(where.content) !== undefined,
    isPlaceKnown: where.township === matter.registration.township,
    isSettled: isSettled(lookup.possibilities(where)),
  });
  return {
    candidates,
    clear: codes.length === 0,
    withheld: all.length - candidates.length,
    notices: codes.map((code) => NOTICES[code]),
  };
};

const nothing = (code: NoticeCode): Proposal => ({
  candidates: [],
  clear: false,
  withheld: 0,
  notices: [NOTICES[code]],
});

/** Why no unit may be proposed at all: what is or may be an accusation must not reach the accused (Art 30 ¶3). */
const obstacleOf = (
  hierarchy: Hierarchy,
  { facts, accused }: MatterToPropose,
): NoticeCode | undefined => {
  if (accused !== undefined && accused.length > 0) {
    return accused.every((id) => hierarchy.bodies.has(id)) ? undefined : 'accused-unknown';
  }
  if (accuses(facts)) return accused === undefined ? 'accused-not-granted' : 'accused-not-stated';
  return facts['purpose'] === undefined ? 'purpose-not-stated' : undefined;
};

/** Any sign that a matter accuses somebody; what is within the remit of discipline inspection does. */
const accuses = (facts: Facts): boolean =>
  facts['purpose'] === 'accusation' ||
  facts['containsAccusation'] === true ||
  facts['disciplinary'] === true ||
  facts['accusedStated'] === true;

const candidatesOf = (
  hierarchy: Hierarchy,
  lines: readonly Line[],
  rank: number,
): readonly Candidate[] =>
  [...Map.groupBy(lines, ({ unit }) => unit)].flatMap(([unit, of]) => {
    const body = hierarchy.bodies.get(unit);
    const [line] = of;
    if (body === undefined || line === undefined) return [];
    const place = line.township === undefined ? undefined : hierarchy.bodies.get(line.township);
    return [{ unit, label: body.label, rank, lines: of, why: whyOf(line.content, place?.label) }];
  });

const whyOf = (content: string, township: Text | undefined): Text =>
  township === undefined
    ? { zh: `权责清单：${content}`, en: `By the list: ${content}` }
    : {
        zh: `权责清单：${township.zh}的${content}`,
        en: `By the list: ${content} in ${township.en}`,
      };

/** Whether the list says the same units whatever the matter turns out to be. */
const isSettled = (possibilities: readonly (readonly Line[])[]): boolean =>
  new Set(
    possibilities.map((lines) =>
      JSON.stringify([...new Set(lines.map(({ unit }) => unit))].toSorted()),
    ),
  ).size === 1;

/** What is known of a matter beside the units that the list names for it. */
interface Known {
  readonly isContentStated: boolean;
  /** Whether the directory knows the township, where one is stated. */
  readonly isPlaceKnown: boolean;
  readonly isSettled: boolean;
}

const noticesOf = (
  all: readonly Candidate[],
  candidates: readonly Candidate[],
  known: Known,
): readonly NoticeCode[] => {
  if (!known.isContentStated) return ['content-not-stated'];
  const first = all.filter(({ rank }) => rank === 0);
  return [
    ...(all.length === 0 ? ['nothing-said' as const] : []),
    ...(first.length > 1 ? ['several' as const] : []),
    ...(candidates.length < all.length ? ['withheld' as const] : []),
    ...(known.isPlaceKnown ? [] : ['township-unknown' as const]),
    ...(known.isSettled ? [] : ['depends' as const]),
  ];
};
