import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('store-sqlite', { shared: true });
