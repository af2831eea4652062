import type { ElementKind, TestCase } from '@xinfang/pack';

type Expect = TestCase['expect'];
type Key = keyof Expect;

/** Whether a case asks for something that an element of this kind can change. Rules, conditions, groups and constraints can change everything. */
export const canChange = (kind: ElementKind, expect: Expect): boolean => {
  const keys = READ[kind];
  return (
    keys === undefined ||
    keys.some((key) => expect[key] !== undefined) ||
    Object.keys(expect.basis ?? {}).some((key) => BASIS[kind]?.test(key) ?? false)
  );
};

/** What each kind of element can change, beside a basis. */
const READ: { readonly [Kind in ElementKind]?: readonly Key[] } = {
  indicator: ['indicators'],
  integrity: ['integrity'],
  warning: ['warnings', 'noWarnings'],
  remedy: ['remedies'],
  deadline: [
    'deadlines',
    'undetermined',
    'warnings',
    'noWarnings',
    'remedies',
    'indicators',
    'integrity',
    'error',
  ],
};

const BASIS: { readonly [Kind in ElementKind]?: RegExp } = {
  warning: /^warning:/u,
  remedy: /^remedy:/u,
  deadline: /^(?:deadline|remedy|warning):/u,
};
