import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A public name of a package with what its doc comment says. */
export interface PublicName {
  readonly package: string;
  readonly name: string;
  /** Whether it is something to call or construct, so that an example shows more than its type does. */
  readonly callable: boolean;
  readonly documented: boolean;
  readonly examples: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly '@xinfang/source'?: string }>>;
}

/** The folders whose packages are published with an interface. */
const FOLDERS = ['packages', 'plugins'];

/** Every public name of every package under `packages/` and `plugins/`, by the sources that its `exports` name. */
export const publicNames = (root: string): readonly PublicName[] => {
  const entries = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((name) => entriesOf(join(root, folder, name))),
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2024,
      customConditions: ['@xinfang/source'],
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      strict: true,
      resolveJsonModule: true,
    },
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(({ entry, file }) => {
    const source = program.getSourceFile(file);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    return module === undefined
      ? []
      : checker.getExportsOfModule(module).map((symbol) => publicName(entry, symbol, checker));
  });
};

const entriesOf = (folder: string): { entry: string; file: string }[] => {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return [];
  const { name, exports = {} } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return Object.entries(exports).flatMap(([key, target]) => {
    const file = typeof target === 'string' ? undefined : target['@xinfang/source'];
    return file === undefined
      ? []
      : [{ entry: key === '.' ? name : `${name}${key.slice(1)}`, file: join(folder, file) }];
  });
};

const publicName = (entry: string, exported: ts.Symbol, checker: ts.TypeChecker): PublicName => {
  const symbol =
    exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declaration = symbol.valueDeclaration;
  const type =
    declaration === undefined ? undefined : checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return {
    package: entry,
    name: exported.name,
    callable:
      type !== undefined &&
      (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0),
    documented: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() !== '',
    examples: symbol
      .getJsDocTags(checker)
      .filter((tag) => tag.name === 'example')
      .map((tag) => ts.displayPartsToString(tag.text)),
  };
};

/** Whether a public name lacks a doc comment. */
export const isUndocumented = ({ documented }: PublicName): boolean => !documented;
