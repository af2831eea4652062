import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('calendar', { shared: true });
