import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('api', { shared: true });
