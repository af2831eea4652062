import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('plugin-directory', { shared: true });
