import { mergeConfig } from 'vitest/config';
import { vitestProject } from '../vitest.base.ts';

export default mergeConfig(vitestProject('scripts'), { test: { include: ['*/**/*.test.ts'] } });
