import type { Instrument } from '../format/law.ts';
import type { Pack } from '../pack.ts';
import { inBoth } from './annotate.ts';
import { conditional } from './conditional.ts';
import { rowOf } from './pack-names.ts';
import { isNode, mapSchema, type SchemaNode } from './walk.ts';

/** Lists the articles of each instrument, each with its gist, so that a wrong number is seen while it is written. */
export const withPackArticles = (schema: SchemaNode, kind: string, pack: Pack): SchemaNode =>
  mapSchema(schema, [kind], (node, path) =>
    path.join() === 'basis' && isNode(node['properties'])
      ? { ...node, allOf: [...pack.instruments.values()].map(articlesOf) }
      : node,
  );

const articlesOf = ({ id, articles }: Instrument): SchemaNode =>
  conditional(
    { instrument: { const: id } },
    {
      properties: {
        article: {
          enum: articles.map(({ number }) => number),
          enumDescriptions: articles.map(({ gist }) => `${GIST}\n${inBoth(rowOf(gist))}`),
        },
      },
    },
  );

const GIST = '摘要，非法条原文 · a gist, not the text of the law';
