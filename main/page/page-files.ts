import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { contentSecurityPolicy, newNonce } from './content-security-policy.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Where index.html wants the nonce of its response. */
const NONCE_PLACE = '__CSP_NONCE__';

export interface PageFile {
  body: Buffer | string;
  headers: Record<string, string>;
}

/**
 * The built page, read once when a shell starts. A request is looked up in this map and never becomes a path on disk,
 * so there is nothing to climb out of.
 */
export class PageFiles {
  readonly #files: Map<string, Buffer>;

  /** @throws when the folder holds no index.html, that is, when the page was not built. */
  constructor(folder: string) {
    this.#files = new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && extname(entry.name) in MEDIA_TYPES)
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(folder.length).split(sep).join('/'), readFileSync(path)]),
    );
    if (!this.#files.has('/index.html')) throw new Error(`No index.html in ${folder}: build the page first.`);
  }

  /** The paths that are answered, for tests and the log. */
  get paths(): string[] {
    return [...this.#files.keys()];
  }

  /** The answer to a GET of this exact path, or undefined. `/` is the page itself. */
  get(path: string): PageFile | undefined {
    const name = path === '/' ? '/index.html' : path;
    const bytes = this.#files.get(name);
    if (!bytes) return undefined;
    const nonce = newNonce();
    return {
      body: name === '/index.html' ? bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce) : bytes,
      headers: {
        'content-type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(nonce),
      },
    };
  }
}
