import { type BadPlugin, changed } from './bad-plugin.ts';

/** Plugins that the registry refuses by themselves. */
export const BAD_MANIFESTS: readonly BadPlugin[] = [
  changed('a name without a space', 'plugin-name', 'name', { name: 'good' }),
  changed('a bad version', 'plugin-shape', 'version', { version: 'one' }),
  changed('another plugin interface', 'plugin-misfit', 'apiVersion', { apiVersion: 7 }),
  changed('an unreadable range', 'plugin-misfit', 'apiVersion', { apiVersion: 'latest' }),
  changed('an unknown key', 'plugin-unknown-key', 'operatorz', { operatorz: {} }),
  changed('a sight that is none', 'plugin-shape', 'sees[0]', { sees: ['accusd', 'accused'] }),
  changed('a label without English', 'plugin-text', 'sources.letters.label.en', (good) => ({
    sources: { letters: { ...good.sources?.['letters'], label: { zh: '来信' } } },
  })),
  changed('a label without Chinese', 'plugin-text', 'texts.unit.unit-1.zh', {
    texts: { 'unit.unit-1': { zh: 'Bureau', en: 'Bureau' } },
  }),
  changed(
    'a label about a person',
    'plugin-about-person',
    'operators.between.label.zh',
    (good) => ({
      operators: {
        between: { ...good.operators?.['between'], label: { zh: '缠访人员', en: 'between' } },
      },
    }),
  ),
  changed('a fact that the pack does not declare', 'plugin-misfit', 'facts.remitt', {
    facts: { remitt: async () => undefined },
  }),
  changed('a fact that follows from the registration', 'plugin-misfit', 'facts.channel', {
    facts: { channel: async () => undefined },
  }),
  {
    ...changed('a fact that another plugin gives', 'plugin-misfit', 'facts.remit', {}),
    options: {
      beside: [
        {
          name: 'county-x/other',
          version: '1.0.0',
          apiVersion: 1,
          facts: { remit: async () => undefined },
        },
      ],
    },
  },
  changed('an order without its forerunner', 'plugin-order', 'after[0]', {
    after: ['county-x/absent'],
  }),
];
