import type { SchemaFile } from '../pack/schema-files.ts';
import type { Blanks } from './template.ts';

/** `package.json` of a new project: the SDK, the command line and the national pack, and what is run. */
export const projectManifest = ({ id, version }: Blanks): string => {
  const range = `^${version}`;
  return json({
    name: id,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '>=22' },
    scripts: {
      check: 'xinfang pack check pack',
      cases: 'xinfang pack test pack',
      verify: 'xinfang pack verify pack',
      test: 'npm run check && npm run cases && npm run verify && node --test "plugins/*.test.js"',
      plugins:
        'xinfang plugins && xinfang pack test plugins/registry && xinfang pack verify plugins/registry',
      docs: 'xinfang pack docs pack --out docs',
      schema: 'xinfang pack schema pack --out schema',
      types: 'xinfang pack types pack --out pack.d.ts',
      start:
        'xinfang run data/register.csv --mapping data/register.mapping.json --as-of 2024-06-30 --out out',
    },
    dependencies: { '@xinfang/pack-national': range, '@xinfang/sdk': range, xinfang: range },
  });
};

/** The settings by which VS Code completes and checks the files of the pack. */
export const editorSettings = (schemas: readonly SchemaFile[]): string =>
  json({
    'editor.formatOnSave': true,
    'json.validate.enable': true,
    'json.schemas': schemas.map(({ file, match }) => ({
      fileMatch: [`/pack/${match}`],
      url: `./schema/${file}`,
    })),
  });

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
