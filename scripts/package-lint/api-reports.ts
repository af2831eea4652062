/**
 * The public surface of every published entry as one file each under `api/`, so that a change of it is read as a difference.
 * Needs a build.
 *
 *     node scripts/package-lint/api-reports.ts            # fails where a report is another
 *     node scripts/package-lint/api-reports.ts --update   # writes what there is now
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from '@microsoft/api-extractor';
import { publicPackages, type WorkspacePackage } from '../release/packages.ts';

/** An entry of a package with types, and the report on it. */
export interface Entry {
  /** From the root. */
  readonly folder: string;
  readonly types: string;
  readonly report: string;
}

/** The entries of a package that have types. */
export const entriesOf = ({ folder, manifest }: WorkspacePackage): readonly Entry[] =>
  Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    if (typeof target === 'string' || target['types'] === undefined) return [];
    const name = `${manifest.name.replace(/^@xinfang\//u, '')}${entry.slice(1)}`;
    return [{ folder, types: target['types'], report: `${name.replaceAll('/', '.')}.api.md` }];
  });

/** What a report says of an entry is its names and types. Words in doc comments are held by other tests. */
const SILENT = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false };

const configOf = (root: string, { folder, types, report }: Entry): IConfigFile => ({
  projectFolder: join(root, folder),
  mainEntryPointFilePath: join(root, folder, types),
  apiReport: {
    enabled: true,
    reportFileName: report,
    reportFolder: join(root, 'api'),
    reportTempFolder: join(root, 'reports/api'),
  },
  docModel: { enabled: false },
  dtsRollup: { enabled: false },
  tsdocMetadata: { enabled: false },
  newlineKind: 'lf',
  compiler: {
    overrideTsconfig: {
      compilerOptions: {
        target: 'es2024',
        lib: ['es2024', 'esnext.disposable', 'dom'],
        module: 'nodenext',
        moduleResolution: 'nodenext',
        strict: true,
        skipLibCheck: true,
        types: ['node'],
      },
      files: [join(root, folder, types)],
    },
  },
  messages: {
    compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
    // Of a name that no entry exports the report would tell the line in a file whose name holds a hash.
    extractorMessageReporting: { default: SILENT },
    tsdocMessageReporting: { default: SILENT },
  },
});

const preparedFor = (root: string, entry: Entry): ExtractorConfig =>
  ExtractorConfig.prepare({
    configObject: configOf(root, entry),
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, entry.folder, 'package.json'),
  });

/** Compares the reports on entries with what was built, or writes them; gives what is wrong. */
const reportFaults = (root: string, entries: readonly Entry[], update: boolean): string[] => {
  const prepared = entries.map((entry) => ({ entry, config: preparedFor(root, entry) }));
  const [first] = prepared;
  if (first === undefined) return [];
  // Libraries and dependencies are read once for all entries: a quarter of the time.
  const compilerState = CompilerState.create(first.config, {
    additionalEntryPoints: entries.map(({ folder, types }) => join(root, folder, types)),
  });
  return prepared.flatMap(({ entry, config }) => {
    const told: string[] = [];
    const { apiReportChanged, succeeded } = Extractor.invoke(config, {
      compilerState,
      localBuild: update,
      messageCallback: (message) => {
        message.handled = true;
        if (message.logLevel === ExtractorLogLevel.Error) told.push(message.text);
      },
    });
    if (apiReportChanged && !update)
      return [`api/${entry.report} is another now; read the difference, then npm run api:update`];
    return succeeded || update ? told : [`api/${entry.report}: no report`, ...told];
  });
};

/** Reports on entries that are no longer there. */
export const leftovers = (root: string, entries: readonly Entry[]): readonly string[] => {
  const reports = entries.map(({ report }) => report);
  return readdirSync(join(root, 'api')).filter(
    (name) => name.endsWith('.api.md') && !reports.includes(name),
  );
};

/** What of the reports of a checkout is not as what was built. */
export const apiFaults = (root: string, { update = false } = {}): readonly string[] => {
  for (const folder of ['api', 'reports/api']) mkdirSync(join(root, folder), { recursive: true });
  const entries = publicPackages(root).flatMap(entriesOf);
  const gone = leftovers(root, entries);
  if (update) for (const name of gone) rmSync(join(root, 'api', name));
  const [built, missing] = [true, false].map((there) =>
    entries.filter(({ folder, types }) => existsSync(join(root, folder, types)) === there),
  ) as [Entry[], Entry[]];
  return [
    ...missing.map(
      ({ folder, types }) => `${folder}: ${types} is missing; run npm run build first`,
    ),
    ...reportFaults(root, built, update),
    ...(update ? [] : gone.map((name) => `api/${name} is of an entry that is no longer there`)),
  ];
};

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  const faults = apiFaults(root, { update: process.argv.includes('--update') });
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
