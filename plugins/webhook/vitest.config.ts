import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('plugin-webhook', { shared: true });
