import { availableParallelism } from 'node:os'

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { lockstepBuild } from './src/build/lockstepBuild.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), lockstepBuild()],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
  test: {
    // Real disks, sockets and processes: on a busy machine they take long, and none of it is measured here.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than Vitest would start on two cores: the tests wait for disks and sockets as much as they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'page', include: ['src/app/**/*.test.tsx'], environment: 'jsdom' },
      },
    ],
  },
})
