import type { Text } from '@xinfang/sdk';
import { barredBy, barring, isBarred } from './barred.ts';
import { referenceIssues } from './check-references.ts';
import { shapeIssues } from './check-shape.ts';
import type { Body, DirectoryDocument } from './document.ts';
import { type Hierarchy, hierarchyOf } from './hierarchy.ts';
import { refuse } from './issue.ts';
import { lookupOf } from './lookup.ts';
import { type MatterToPropose, type Proposal, proposeUnits } from './propose-units.ts';
import { remember } from './remember.ts';
import { type RemitAnswer, type RemitMatter, remitOf } from './remit.ts';

/** An organisation directory at work: who lies under whom, whose business a matter is, and who may answer for it. */
export interface Directory {
  readonly bodies: ReadonlyMap<string, Body>;
  /** All bodies under a body, near and far, in the order of the document; `{ self: true }` with the body itself. */
  readonly bodiesUnder: Hierarchy['bodiesUnder'];
  /** All bodies that a body lies under, the nearest first. */
  readonly bodiesAbove: (id: string) => readonly string[];
  /** Whether a body lies under another, near or far. */
  readonly isUnder: Hierarchy['isUnder'];
  /** Whether a unit must learn nothing of what accuses a body: it is that body, lies under it, or may; so of unknown ones. */
  readonly isBarred: (unit: string, accused: string) => boolean;
  /** The bodies from which what accuses a body is kept, itself among them; undefined of one that the directory does not know. */
  readonly barredBy: (accused: string) => readonly string[] | undefined;
  /** The bodies of which a unit must learn no accusation, itself among them; undefined for one that the directory does not know. */
  readonly barring: (unit: string) => readonly string[] | undefined;
  /** The fact `remit` with the lines it follows from, or why it does not follow. */
  readonly remitOf: (matter: RemitMatter) => RemitAnswer;
  /** Units that may answer, the most specific first; never an accused one nor one under it. */
  readonly proposeUnits: (matter: MatterToPropose) => Proposal;
  /** Words for ids: `unit.<id>` for every body, `township.<id>` for townships. */
  readonly texts: Readonly<Record<string, Text>>;
}

/**
 * Reads an organisation directory (权责清单) from its JSON document.
 *
 * @example
 * const county = readDirectory({
 *   bodies: [
 *     { id: 'county', kind: 'government', level: 'county', label: { zh: '云溪县', en: 'Yunxi County' } },
 *     { id: 'county-zrzyj', kind: 'department', level: 'county', under: 'county', label: { zh: '自然资源局', en: 'Natural Resources' } },
 *   ],
 *   responsibilities: [{ content: '自然资源', unit: 'county-zrzyj' }],
 * });
 * county.isUnder('county-zrzyj', 'county'); // true
 * county.proposeUnits({ facts: { purpose: 'appeal' }, registration: { content: '自然资源/土地征收' } }).candidates[0]?.unit; // 'county-zrzyj'
 *
 * @throws XinfangError `directory-…`, all that is wrong at once, each with its JSON path.
 */
export const readDirectory = (document: unknown): Directory => {
  const checked = checkDocument(document);
  const hierarchy = hierarchyOf(checked.bodies);
  const lookup = lookupOf(checked.responsibilities);
  return Object.freeze({
    bodies: hierarchy.bodies,
    bodiesUnder: hierarchy.bodiesUnder,
    bodiesAbove: (id: string) => bodiesAbove(hierarchy, id),
    isUnder: hierarchy.isUnder,
    isBarred: (unit: string, accused: string) => isBarred(hierarchy, unit, accused),
    barredBy: (accused: string) => barredBy(hierarchy, accused),
    barring: (unit: string) => barring(hierarchy, unit),
    remitOf: remember(keyOfRemit, (matter: RemitMatter) =>
      remitOf({ hierarchy, lookup, receiver: checked.receiver }, matter),
    ),
    proposeUnits: (matter: MatterToPropose) => proposeUnits({ hierarchy, lookup }, matter),
    texts: textsOf(checked.bodies),
  });
};

/** All that a remit depends on: registers ask the same again and again. */
const keyOfRemit = ({ registration }: RemitMatter): string => {
  const { receiver, arrival, content, township, unit } = registration;
  return JSON.stringify([
    receiver.id,
    receiver.kind,
    receiver.sector,
    arrival,
    content ?? null,
    township ?? null,
    unit ?? null,
  ]);
};

const bodiesAbove = (hierarchy: Hierarchy, id: string): readonly string[] => {
  const body = hierarchy.bodies.get(id);
  return body === undefined ? [] : hierarchy.above(body).map((each) => each.id);
};

/** A copy: what its owner changes afterwards changes no answer. */
const checkDocument = (document: unknown): DirectoryDocument => {
  refuse(shapeIssues(document));
  const checked = structuredClone(document) as DirectoryDocument;
  refuse(referenceIssues(checked));
  return checked;
};

const textsOf = (bodies: readonly Body[]): Readonly<Record<string, Text>> =>
  Object.fromEntries(
    bodies.flatMap(({ id, kind, label }) => [
      [`unit.${id}`, label] as const,
      ...(kind === 'township' ? [[`township.${id}`, label] as const] : []),
    ]),
  );
