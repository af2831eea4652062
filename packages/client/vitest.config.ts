import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('client', { shared: true });
