import './require-node.mjs';
import { ensureBuild } from './ensure-build.mjs';

try {
  await ensureBuild();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// npm runs scripts in the project's folder; paths in arguments are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'plumbline' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

await import('../dist/main/cli.js');
