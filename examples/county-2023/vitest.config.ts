import { vitestProject } from '../../vitest.base.ts';

export default vitestProject('county-2023');
