import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('register', { shared: true });
