import { StoreError } from '@xinfang/store';

/** Names that need no quotes: what a setting or a statement is made of can then say nothing else. */
const PLAIN = /^[a-z_][a-z0-9_]{0,62}$/u;

/** The schema that the tables stand in where no other is named. */
export const DEFAULT_SCHEMA = 'xinfang';

/** A schema's or role's name as it may stand in a statement. */
export const plainName = (name: string): string => {
  if (PLAIN.test(name)) return name;
  const cause = new Error(
    '名称只能用小写字母、数字和下划线 · A name is made of lower-case letters, digits and underscores',
  );
  throw new StoreError('schema', { retry: false, cause });
};
