import { damaged } from './damage.ts';
import type { XlsxLimits } from './limits.ts';
import type { Parts } from './parts.ts';
import { type Grammar, readXml } from './xml.ts';

/** How a part refers to another one. */
export interface Relation {
  /** The last word of its type, such as `worksheet`: the rest differs between the editions of the standard. */
  readonly type: string;
  /** The name of the other part; undefined where it lies outside of the file. */
  readonly part: string | undefined;
}

const GRAMMAR: Grammar<'list' | 'relation'> = {
  places: { document: { Relationships: 'list' }, list: { Relationship: 'relation' } },
  closed: ['document'],
};

/** The relations of a part by their ids; those of the file itself for the empty name. A part without any has none. */
export const readRelations = async (
  parts: Parts,
  source: string,
  limits: XlsxLimits,
): Promise<ReadonlyMap<string, Relation>> => {
  const relations = new Map<string, Relation>();
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  if (!parts.has(name)) return relations;
  await readXml(parts.text(name, limits.partBytes), GRAMMAR, {
    open: (place, attributes) => {
      if (place !== 'relation') return;
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (id === undefined || type === undefined || target === undefined) throw damaged();
      const part = mode === 'External' ? undefined : resolved(folder, target);
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
};

/** The part of the first relation of a type. */
export const partOfType = (
  relations: ReadonlyMap<string, Relation>,
  type: string,
): string | undefined => [...relations.values()].find((each) => each.type === type)?.part;

const resolved = (folder: string, target: string): string => {
  const path: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
};
