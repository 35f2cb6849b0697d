import {defineConfig} from 'vitest/config';

const ingest = 'tests/ingest/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {extends: true, test: {name: 'all', include: ['tests/**/*.test.ts'], exclude: [ingest]}},
      {extends: true, test: {name: 'ingest', include: [ingest], globalSetup: 'tests/ingest/build.ts'}},
    ],
  },
});
