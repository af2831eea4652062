import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A code by which the service refuses, as its source says it. */
export interface ProblemCode {
  readonly code: string;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** Every code of a refusal in the service's source, by status and name. Read, not run: a refusal is thrown deep within. */
export const problemCodes = (root: string): readonly ProblemCode[] => {
  const files = globSync('apps/api/src/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const found = files.toSorted().flatMap((file) => codesIn(readFileSync(join(root, file), 'utf8')));
  const byName = new Map(found.map((each) => [`${each.status} ${each.code}`, each]));
  return [...byName.values()].toSorted((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
};

const codesIn = (text: string): readonly ProblemCode[] => {
  const codes: ProblemCode[] = [];
  const visit = (node: ts.Node): void => {
    const code = codeOfObject(node) ?? codeOfCall(node);
    if (code !== undefined) codes.push(code);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return codes;
};

/** `{ status: 404, code: 'x', title: { zh, en } }`, or a row of a table of them: `'x': { status, title }`. */
const codeOfObject = (node: ts.Node): ProblemCode | undefined => {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const status = memberOf(node, 'status');
  const title = memberOf(node, 'title');
  const code = textOf(memberOf(node, 'code')) ?? rowOf(node);
  if (status === undefined || !ts.isNumericLiteral(status) || code === undefined) return undefined;
  if (title === undefined || !ts.isObjectLiteralExpression(title)) return undefined;
  return told(code, status, textOf(memberOf(title, 'zh')), textOf(memberOf(title, 'en')));
};

/** `refusal(404, 'x', '中文', 'English')` */
const codeOfCall = (node: ts.Node): ProblemCode | undefined => {
  if (!ts.isCallExpression(node)) return undefined;
  const [status, code, zh, en] = node.arguments;
  const name = textOf(code);
  if (status === undefined || !ts.isNumericLiteral(status) || name === undefined) return undefined;
  return told(name, status, textOf(zh), textOf(en));
};

const told = (
  code: string,
  status: ts.NumericLiteral,
  zh: string | undefined,
  en: string | undefined,
): ProblemCode | undefined =>
  zh === undefined || en === undefined ? undefined : { code, status: Number(status.text), zh, en };

const rowOf = ({ parent }: ts.Node): string | undefined =>
  ts.isPropertyAssignment(parent) &&
  (ts.isStringLiteral(parent.name) || ts.isIdentifier(parent.name))
    ? parent.name.text
    : undefined;

const memberOf = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  node.properties.find(
    (each): each is ts.PropertyAssignment =>
      ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name,
  )?.initializer;

const textOf = (node: ts.Expression | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
