import { ORPCError } from '@orpc/client';
import type { ErrorDetail } from '../../shared/errors.ts';
import { bridge } from './bridge.ts';

const storageKey = 'plumbline.session';

/** The one-use launch code from `#code=...`, taken out of the address so that it is in no history. */
function takeLaunchCode(): string | null {
  const code = /^#code=([^&]+)$/.exec(window.location.hash)?.[1];
  if (!code) return null;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  return decodeURIComponent(code);
}

async function exchange(code: string): Promise<string> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) {
    throw noSession('This address was used before, or is too old.');
  }
  const { token }: { token: string } = await response.json();
  window.sessionStorage.setItem(storageKey, token);
  return token;
}

function noSession(sentence: string): ORPCError<'NO_SESSION', ErrorDetail> {
  return new ORPCError('NO_SESSION', {
    message: sentence,
    data: { hint: 'Open the address that the terminal shows; pressing Enter there shows a fresh one.' },
  });
}

let pending: Promise<string> | null = null;

/**
 * The token of this browser session. A launch code in the address is exchanged once; after that the token lives in
 * the session storage of this tab, so a reload keeps it and another tab does not have it.
 */
export function sessionToken(): Promise<string> {
  pending ??= (async () => {
    const code = takeLaunchCode();
    if (code) return exchange(code);
    const kept = window.sessionStorage.getItem(storageKey);
    if (kept) return kept;
    throw noSession('This tab has no session with Plumbline.');
  })();
  return pending;
}

/** The headers that every request to the loopback server carries. */
export async function authorization(): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await sessionToken()}` };
}

/**
 * Takes the launch code out of the address before anything else reads it. A failure reaches the first request. A new
 * address pasted into the same tab changes only its hash, so the page is loaded anew for it.
 */
export function beginSession(): void {
  if (bridge()) return;
  sessionToken().catch(() => undefined);
  window.addEventListener('hashchange', () => {
    if (window.location.hash.startsWith('#code=')) window.location.reload();
  });
}
