import type { Pack } from '../pack.ts';
import { enumOf } from './names.ts';
import { outcomesOf, valueOfFact } from './pack-conditions.ts';
import { EVENT_WORDS, STATUS_WORDS } from './value-words.ts';
import { isNode, mapSchema, type SchemaNode } from './walk.ts';

/** Lists what named cases can be given and can expect of a pack: facts with their values, groups, deadlines, indicators. */
export const withPackCases = (schema: SchemaNode, pack: Pack): SchemaNode =>
  mapSchema(schema, ['test'], (node, path) => {
    const properties = node['properties'];
    if (!isNode(properties)) return node;
    const more = path.at(-1) === 'given' ? givenOf(pack) : expectOf(pack);
    if (path.at(-1) !== 'given' && path.at(-1) !== 'expect') return node;
    const stated = Object.entries(more).filter(([key]) => key in properties);
    const changed = stated.map(([key, each]) => [
      key,
      { ...(properties[key] as SchemaNode), ...each },
    ]);
    return { ...node, properties: { ...properties, ...Object.fromEntries(changed) } };
  });

const givenOf = (pack: Pack): Readonly<Record<string, SchemaNode>> => {
  const facts = pack.facts.filter(({ derive }) => derive === undefined);
  const one: SchemaNode = {
    properties: {
      facts: {
        title: '事实 · Facts',
        description:
          '知道的事实；没有写的就是不知道。\nThe facts that are known; others are missing.',
        type: 'object',
        properties: Object.fromEntries(facts.map((fact) => [fact.id, valueOfFact(fact)])),
      },
      registration: {
        title: '登记 · Registration',
        description: '与普通来信不同的登记内容。\nWhat differs in the registration.',
        type: 'object',
      },
      events: {
        title: '事件 · Events',
        description: '办理中发生的事件，按日期先后。\nWhat happened, in the order of days.',
        type: 'array',
        items: { type: 'object', properties: { type: typeOfEvent } },
      },
    },
  };
  return { case: one, cases: { items: { type: 'object', ...one } } };
};

const typeOfEvent: SchemaNode = {
  title: '类型 · Type',
  description: '事件的类型。\nThe type of the event.',
  ...enumOf(EVENT_WORDS),
};

const expectOf = (pack: Pack): Readonly<Record<string, SchemaNode>> => {
  const groups = pack.groups.filter(({ hit }) => hit !== 'collect');
  return {
    outcomes: keysOf(groups, (group) => ({
      anyOf: [enumOf({ ...outcomesOf(group), ...STATUS_WORDS }), { type: ['object', 'null'] }],
    })),
    deadlines: keysOf(pack.deadlines),
    undetermined: keysOf(pack.deadlines),
    indicators: keysOf(pack.indicators),
    integrity: keysOf(pack.integrity),
  };
};

const keysOf = <
  Item extends {
    readonly id: string;
    readonly label: { readonly zh: string; readonly en: string };
  },
>(
  items: readonly Item[],
  value: (item: Item) => SchemaNode = () => ({}),
): SchemaNode => ({
  properties: Object.fromEntries(
    items.map((item) => [
      item.id,
      {
        title: `${item.label.zh} · ${item.label.en}`,
        description: `${item.label.zh}\n${item.label.en}`,
        ...value(item),
      },
    ]),
  ),
  additionalProperties: false,
});
