import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The app without a shell, with its threads beside it, bundled as it is shipped: what the benches measure. */
export default defineConfig({
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: at('.cache/bench/app'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        app: at('main/app.ts'),
        'job-worker': at('main/jobs/job-worker.ts'),
        'analysis-worker': at('main/jobs/analysis-worker.ts'),
      },
      external: ['better-sqlite3'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
