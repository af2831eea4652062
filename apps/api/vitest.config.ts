import { defineProject } from 'vitest/config';
import { vitestProject } from '../../vitest.base.ts';

// Without the condition `module`: OpenTelemetry means files for bundlers by it, which Node cannot load.
export default defineProject({
  ...vitestProject('api'),
  ssr: { resolve: { conditions: ['@xinfang/source', 'node', 'import', 'default'] } },
});
