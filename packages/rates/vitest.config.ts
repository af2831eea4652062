import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('rates', { shared: true });
