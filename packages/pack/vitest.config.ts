import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('pack', { shared: true });
