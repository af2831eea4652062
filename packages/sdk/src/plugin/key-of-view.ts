import { createHash } from 'node:crypto';
import { isPrivate, reveal } from '@xinfang/matter';
import type { MatterView } from './matter-view.ts';

/**
 * A key that two matters share only where a plugin cannot tell them apart: all that it sees goes in, so that what was
 * answered of a matter is not answered of another, or of the same after a correction. Identity goes in as part of a digest.
 *
 * @example
 * keyOfView(view) === keyOfView({ ...view, caseId: 'C-2' }) // false
 */
export const keyOfView = (view: MatterView): string =>
  createHash('sha256').update(JSON.stringify(view, opened)).digest('base64');

/** Private values mask themselves before this sees them: it looks at what holds them. */
function opened(this: unknown, key: string, value: unknown): unknown {
  const held: unknown = Reflect.get(Object(this), key);
  return isPrivate(held) ? reveal(held) : value;
}
