import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const CHUNK = 1024 * 1024;

/** Writes texts one after the other. The file is readable by its owner alone. */
export async function writeTexts(path: string, texts: AsyncIterable<string>): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  const failed = once(file, 'error').then(([error]) => {
    throw error;
  });
  failed.catch(() => {});
  try {
    let open = '';
    const flush = async () => {
      const ready = open;
      open = '';
      if (!file.write(ready)) await Promise.race([once(file, 'drain'), failed]);
    };
    for await (const text of texts) {
      open += text;
      if (open.length > CHUNK) await flush();
    }
    if (open !== '') await flush();
    file.end();
    await Promise.race([once(file, 'close'), failed]);
  } finally {
    file.destroy();
  }
}
