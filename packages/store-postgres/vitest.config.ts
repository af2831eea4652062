import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('store-postgres', { shared: true });
