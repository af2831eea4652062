import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('testing', { shared: true });
