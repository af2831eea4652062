import type { DerivedFact, MatterView, Pack } from '@xinfang/sdk';
import { isInDomain } from './domain.ts';
import { collectFindings, found, type PluginFinding } from './finding.ts';
import { entriesOf } from './members.ts';
import { judgePure, type PureCodes } from './pure-call.ts';
import type { Setting } from './setting.ts';

const CODES: PureCodes = {
  throws: 'fact-throws',
  async: 'fact-async',
  differs: 'fact-differs',
  mutates: 'fact-mutates',
};

/** The facts of a plugin that follow from the matter, with what the pack says of each. */
export const derivedFactsOf = ({
  plugin,
  pack,
}: Setting): readonly {
  readonly fact: Pack['facts'][number];
  readonly derive: DerivedFact['derive'];
}[] =>
  entriesOf(plugin.facts).flatMap(([id, given]) => {
    const fact = pack.facts.find((each) => each.id === id);
    if (fact === undefined || !('derive' in given)) return [];
    return typeof given.derive === 'function' ? [{ fact, derive: given.derive }] : [];
  });

/** A matter of which nobody has stated the fact yet: only then is a plugin asked. */
export const without = (id: string, view: MatterView): MatterView => ({
  ...view,
  facts: Object.fromEntries(Object.entries(view.facts).filter(([key]) => key !== id)),
});

/** Of every derived fact: at once, pure, total, within the domain. */
export const derivedFindings = (setting: Setting): readonly PluginFinding[] =>
  derivedFactsOf(setting).flatMap(({ fact, derive }) => {
    const at = { plugin: setting.name, element: `facts.${fact.id}` };
    const findings = collectFindings();
    const ask = (views: readonly MatterView[], judge: (value: unknown, shown: string) => void) =>
      judgePure(
        {
          call: (view: MatterView) => derive(view),
          about: views.map((view) => ({ given: without(fact.id, view), shown: view.caseId })),
          at,
          codes: CODES,
          judge,
        },
        findings,
      );
    ask(setting.views, (value, shown) => {
      if (value !== undefined && !isInDomain(fact, value))
        findings.add(found('fact-outside-domain', at, { with: shown }));
    });
    ask(setting.unknown, (value, shown) => {
      if (value !== undefined) findings.add(found('fact-guessed', at, { with: shown }));
    });
    return findings.list();
  });
