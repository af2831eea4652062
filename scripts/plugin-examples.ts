import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as directory from '@xinfang/plugin-directory';
import * as folder from '@xinfang/plugin-folder';
import * as ics from '@xinfang/plugin-ics';
import * as webhook from '@xinfang/plugin-webhook';
import * as sdk from '@xinfang/sdk';
import * as testing from '@xinfang/testing';
import fc from 'fast-check';

/** What examples of plugins and of their kit take as given: a folder of files, a receiver on this machine, and open instances. */
export interface PluginExamples extends AsyncDisposable {
  /** By package. */
  readonly scopes: Readonly<Record<string, object>>;
  /** Puts the folder and the receiver in the place of those that an example names. */
  readonly placed: (example: string) => string;
}

const document = {
  bodies: [
    {
      id: 'county',
      kind: 'government',
      level: 'county',
      label: { zh: '云溪县', en: 'Yunxi County' },
    },
    {
      id: 'county-zrzyj',
      kind: 'department',
      level: 'county',
      under: 'county',
      label: { zh: '自然资源局', en: 'Natural Resources' },
    },
  ],
  responsibilities: [{ content: '自然资源', unit: 'county-zrzyj' }],
};

/** Makes what the examples take as given. */
export const pluginExamples = async (oneCase: sdk.Case): Promise<PluginExamples> => {
  const at = mkdtempSync(join(tmpdir(), 'xinfang-examples-'));
  mkdirSync(join(at, 'registers'));
  writeFileSync(join(at, 'registers/2023-03.jsonl'), `${JSON.stringify(oneCase)}\n`);
  writeFileSync(join(at, 'directory.json'), JSON.stringify(document));
  writeFileSync(join(at, 'dead-letters.jsonl'), '');
  process.env['HOOK_SECRET'] = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const receiver = createServer((_, response) => response.writeHead(204).end());
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  const { port } = receiver.address() as { readonly port: number };
  const xf = await sdk.createXinfang({
    plugins: [folder.folderPlugin, ics.icsPlugin],
    grants: { 'xinfang/ics': ['accused'] },
  });
  const shared = { createXinfang: sdk.createXinfang, xf, unit: 'county-zrzyj' };
  const { registration, events, facts } = oneCase;
  const matter = { caseId: oneCase.id, facts, registration, events, accused: [] };
  return {
    scopes: {
      '@xinfang/plugin-directory': {
        ...shared,
        ...directory,
        document,
        openDirectory: directory.default,
      },
      '@xinfang/plugin-folder': { ...shared, ...folder },
      '@xinfang/plugin-ics': { ...shared, ...ics, matter },
      '@xinfang/plugin-webhook': { ...shared, ...webhook, openWebhook: webhook.default },
      '@xinfang/testing': {
        ...shared,
        ...testing,
        fc,
        registry: undefined,
        // They register tests, and no test can do that while it runs: the kit's own tests do.
        testPack: () => undefined,
        testPlugin: () => undefined,
      },
    },
    placed: (example) =>
      example
        .replaceAll("'./", `'${at}/`)
        .replaceAll(/'(directory\.json|dead-letters\.jsonl)'/gu, `'${at}/$1'`)
        .replaceAll('2023-*.csv', '2023-*.jsonl')
        .replaceAll("secretEnv: 'HOOK_SECRET'", "secretEnv: 'HOOK_SECRET', loopback: true")
        .replaceAll('https://receiver.example', `http://127.0.0.1:${port}`),
    [Symbol.asyncDispose]: async () => {
      await xf.close();
      receiver.close();
      rmSync(at, { recursive: true });
    },
  };
};
