import { SaxesParser } from 'saxes';
import { LONGEST_ROW } from '../text/text-marks.ts';
import { damaged } from './damage.ts';

/** The attributes of an element, by name with prefix. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * The elements of a kind of part that matter: for each place the elements in it and the places that they are. A place in
 * `closed` may hold nothing else; elsewhere what is unknown is passed over with all that it holds.
 */
export interface Grammar<Place extends string> {
  readonly places: Readonly<Partial<Record<Place | 'document', Readonly<Record<string, Place>>>>>;
  readonly closed: readonly (Place | 'document')[];
}

/** Is told the elements of a part as they are met, and texts in the place that holds them directly. */
export interface XmlListener<Place extends string> {
  readonly open?: (place: Place, attributes: Attributes) => void;
  readonly text?: (place: Place, text: string) => void;
  readonly close?: (place: Place) => void;
}

/** Reads XML as it comes; throws `damaged-xlsx` where it is not well-formed, has a DOCTYPE, or breaks the grammar. */
export interface XmlReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** Nothing between two tags is longer, and nothing lies deeper, in a workbook that means well. */
const LONGEST_TEXT = 2 * LONGEST_ROW;
const DEEPEST = 64;

/** A reader of the parts that a grammar describes, by elements of the root's namespace prefix. */
export const xmlReader = <Place extends string>(
  grammar: Grammar<Place>,
  listener: XmlListener<Place>,
): XmlReader => {
  const step = stepsOf(grammar);
  const path: (Place | 'document' | undefined)[] = ['document'];
  let prefix: string | undefined;
  let unheard = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  const refuse = () => {
    throw damaged();
  };
  const text = (piece: string) => {
    const place = path.at(-1);
    if (place !== undefined && place !== 'document') listener.text?.(place, piece);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    unheard = 0;
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    const place = step(path.at(-1), name.startsWith(prefix) ? name.slice(prefix.length) : name);
    if (path.push(place) > DEEPEST) throw damaged();
    if (place !== undefined) listener.open?.(place, attributes);
  });
  parser.on('closetag', () => {
    unheard = 0;
    const place = path.pop();
    if (place !== undefined) listener.close?.(place as Place);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    write: (piece) => {
      unheard += piece.length;
      if (unheard > LONGEST_TEXT) throw damaged();
      parser.write(piece);
    },
    end: () => {
      parser.close();
    },
  };
};

/** Reads a whole part that is not streamed. */
export const readXml = async <Place extends string>(
  pieces: AsyncIterable<string>,
  grammar: Grammar<Place>,
  listener: XmlListener<Place>,
): Promise<void> => {
  const reader = xmlReader(grammar, listener);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
};

const stepsOf = <Place extends string>({ places, closed }: Grammar<Place>) => {
  const steps = new Map(
    Object.entries(places).map(([place, elements]) => [
      place,
      new Map(Object.entries(elements as Record<string, Place>)),
    ]),
  );
  const strict: ReadonlySet<string> = new Set(closed);
  return (parent: Place | 'document' | undefined, element: string): Place | undefined => {
    if (parent === undefined) return undefined;
    const place = steps.get(parent)?.get(element);
    if (place === undefined && strict.has(parent) && element !== 'extLst') throw damaged();
    return place;
  };
};
