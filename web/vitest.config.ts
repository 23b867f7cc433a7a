import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['ui/src/**/*.test.ts', 'console/src/**/*.test.ts', 'console/src/**/*.test.tsx'], environment: 'node' },
});
