import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything is bundled except these: electron comes from its runtime, better-sqlite3 carries a binary. */
const native = ['electron', 'better-sqlite3'];

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The entries of one output folder: output name -> source. A shell that is not there is not built. */
function entries(sources: Record<string, string>): Record<string, string> {
  const present = Object.entries(sources).filter(([, source]) => existsSync(at(source)));
  return Object.fromEntries(present.map(([name, source]) => [name, at(source)]));
}

const mainEntries = entries({
  electron: 'main/electron/main.ts',
  cli: 'main/cli/main.ts',
  'job-worker': 'main/jobs/job-worker.ts',
  'analysis-worker': 'main/jobs/analysis-worker.ts',
});
const preloadEntries = entries({ index: 'main/electron/preload.ts' });
const inputsOf: Record<string, Record<string, string>> = { main: mainEntries, preload: preloadEntries };

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  // yazl requires it, and would get the namespace of the module where the function is wanted.
  resolve: { alias: { 'buffer-crc32': at('node_modules/buffer-crc32/dist/index.cjs') } },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        // Fonts stay files, so that the content security policy needs no `data:` source.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1500,
        rolldownOptions: {
          onLog(level, log, report) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: native, conditions: ['node', 'import', 'module', 'default'] },
      build: {
        outDir: at('dist/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: mainEntries,
          external: native,
          // All in one folder, so that a path relative to a module is the same in every chunk.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: at('dist/preload'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: preloadEntries,
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const wanted = Object.values(builder.environments).filter(
        ({ name }) => name === 'client' || Object.keys(inputsOf[name] ?? {}).length > 0,
      );
      await Promise.all(wanted.map((environment) => builder.build(environment)));
    },
  },
});
