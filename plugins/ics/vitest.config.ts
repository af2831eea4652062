import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('plugin-ics', { shared: true });
