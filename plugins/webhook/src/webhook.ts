import { definePlugin, type Plugin } from '@xinfang/sdk';
import manifest from '../package.json' with { type: 'json' };
import { openDueDays } from './due-days-sink.ts';
import { checkOptions, fromFolder, type WebhookOptions } from './options.ts';

/**
 * Makes the plugin. Its sink `due-days` posts what falls due to an address, signed by the Standard Webhooks scheme. It asks to
 * see the accused bodies, to keep accusations from them; without that grant it sends nothing of accusations.
 *
 * @example
 * const xf = await createXinfang({
 *   plugins: [webhook({ secretEnv: 'HOOK_SECRET', unit: 'county-zrzyj', under: ['county'] })],
 *   grants: { 'xinfang/webhook': ['accused'] },
 * });
 * await xf.run(cases, { asOf, sinks: [{ sink: 'xinfang/webhook/due-days', where: 'https://receiver.example/hooks' }] });
 *
 * @throws XinfangError `webhook-option`.
 */
export const webhook = (options: WebhookOptions = {}): Plugin => {
  checkOptions(options);
  return definePlugin({
    name: 'xinfang/webhook',
    version: manifest.version,
    apiVersion: 1,
    sees: ['accused'],
    sinks: {
      'due-days': {
        label: { zh: '到期日推送（签名的 webhook）', en: 'Due days as signed webhooks' },
        open: (where, context) => openDueDays(where, context, options),
      },
    },
  });
};

/**
 * Makes the plugin for `xinfang.config.json`: the default export of this package. Paths are taken from the folder of the
 * configuration.
 *
 * @example
 * // { "plugins": [{ "use": "@xinfang/plugin-webhook", "options": { "secretEnv": "HOOK_SECRET" }, "grant": ["accused"] }] }
 * const plugin = openWebhook({ secretEnv: 'HOOK_SECRET' }, { from: process.cwd() });
 */
export const openWebhook = (
  options: WebhookOptions,
  { from }: { readonly from: string },
): Plugin => {
  checkOptions(options);
  return webhook(fromFolder(options, from));
};
