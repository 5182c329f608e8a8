import type { Protocol } from 'electron';
import { ALWAYS } from '../page/content-security-policy.ts';
import type { PageFiles } from '../page/page-files.ts';

/** The page's own scheme. `file:` has powers that a page of ours must not have. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://bundle`;
export const PAGE = `${ORIGIN}/`;

/** To be called before the app is ready. No more rights than a page needs: no fetch, no CORS, no CSP bypass. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** Answers from the files read at start: one host, GET only, everything else is not found. */
export function servePage(protocol: Pick<Protocol, 'handle'>, page: PageFiles): void {
  protocol.handle(SCHEME, (request) => pageResponse(request, page));
}

export function pageResponse(request: Request, page: PageFiles): Response {
  const { host, pathname } = new URL(request.url);
  const file = request.method === 'GET' && host === 'bundle' ? page.get(pathname) : undefined;
  if (!file) return new Response('not found', { status: 404, headers: { ...ALWAYS } });
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
  return new Response(body, { headers: { ...ALWAYS, ...file.headers } });
}
