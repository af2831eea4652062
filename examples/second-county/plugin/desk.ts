import { definePlugin } from '@xinfang/sdk';
import { priorHandlingIn } from './archive.ts';
import { jointPartyOf } from './joint-party.ts';
import { PASSED_ON } from './passed-on.ts';
import { AREAS, isArea, liesIn, UNIT_NAMES } from './places.ts';

const ARCHIVE = './plugin/archive.json';

/** What `xinfang.config.json` tells the plugin. */
export interface DeskOptions {
  /** The county's archive; a path starts from the folder of the config. */
  readonly archive?: unknown;
}

const areas = [...AREAS.keys()].join(', ');

/**
 * 扶摇县的插件 The plugin of Fuyao County: an operator on townships, two facts, an indicator, the county's own names.
 * `xinfang.config.json` names this module, and the SDK calls what it exports by default.
 */
const desk = ({ archive = ARCHIVE }: DeskOptions, { from }: { readonly from: string }) =>
  definePlugin({
    name: 'fuyao/desk',
    version: '1.0.0',
    apiVersion: 1,
    operators: {
      'lies-in': {
        label: { zh: `位于（${areas}）`, en: `lies in (${areas})` },
        takes: 'scalar',
        on: ['enum'],
        accepts: isArea,
        test: liesIn,
      },
    },
    facts: {
      jointParty: { derive: jointPartyOf },
      priorHandling: {
        fetch: priorHandlingIn(String(archive), from),
        timeout: 2000,
        cache: { for: 60_000 },
      },
    },
    indicators: [PASSED_ON],
    texts: UNIT_NAMES,
  });

export default desk;
