import ts from 'typescript';

const ROOT = new URL('../../../', import.meta.url).pathname;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: false,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  customConditions: ['@xinfang/source'],
  types: [],
  lib: [
    'lib.es2024.d.ts',
    'lib.esnext.disposable.d.ts',
    'lib.esnext.iterator.d.ts',
    'lib.dom.d.ts',
  ],
};

/** What TypeScript says of files that lie beside the repository's package.json. */
export const complaintsOf = (sources: Readonly<Record<string, string>>): readonly string[] => {
  const paths = new Map(Object.entries(sources).map(([name, text]) => [`${ROOT}${name}`, text]));
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => paths.has(path) || fileExists.call(host, path);
  host.readFile = (path) => paths.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, options) => {
    const text = paths.get(path);
    return text === undefined
      ? getSourceFile.call(host, path, options)
      : ts.createSourceFile(path, text, options, true);
  };
  const program = ts.createProgram([...paths.keys()], OPTIONS, host);
  const own = [...paths.keys()].map((path) => program.getSourceFile(path));
  return own.flatMap((file) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start }) =>
        `${file?.fileName}:${start} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
  );
};
