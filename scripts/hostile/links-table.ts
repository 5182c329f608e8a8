import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { z } from 'zod';
import { readStoredCase } from '../../main/db/stored-case.ts';
import { hardenContents } from '../../main/electron/security.ts';
import { TestApp } from '../../main/test-app.ts';
import type { TableVerdict } from './tables.ts';

/** Addresses that a transcript may hold. */
export const Links = z.object({
  never_open_directly: z.array(z.string()),
  may_open_after_confirmation: z.array(z.string()),
});

/** What would take the window, or a frame of it, to another address. */
const WAYS_OUT = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];

/** No address is ever opened: each is kept as the text it is and leads nowhere. */
export async function tryLinks(links: z.infer<typeof Links>): Promise<TableVerdict> {
  const addresses = [...links.never_open_directly, ...links.may_open_after_confirmation];
  const misses = addresses.flatMap(waysOut);
  return { tried: addresses.length, misses: [...misses, ...(await asText(addresses))] };
}

function waysOut(address: string): string[] {
  let answer: unknown;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: (asked: { url: string }) => unknown) => {
      answer = handler({ url: address });
    },
  });
  hardenContents(contents as unknown as WebContents);
  const open = WAYS_OUT.filter((way) => {
    let prevented = false;
    contents.emit(way, { preventDefault: () => (prevented = true) }, address);
    return !prevented;
  });
  const isWindow = (answer as { action?: string } | undefined)?.action !== 'deny';
  return [...open, ...(isWindow ? ['a new window'] : [])].map(
    (way) => `${shown(address)} gets out by ${way}`,
  );
}

/** Cases whose topic is the address and whose customer sends it. */
async function asText(addresses: readonly string[]): Promise<string[]> {
  const app = new TestApp();
  try {
    await app.client.workspaces.create({ name: 'Links' });
    const lines = addresses.map((address, i) =>
      JSON.stringify({
        conversation_id: `c${i}`,
        outcome: 'escalated',
        topic: address,
        messages: [
          { role: 'user', content: 'See there:' },
          { role: 'user', content: address },
        ],
      }),
    );
    await app.importFile(app.write('links.jsonl', lines.join('\n')));
    const { db } = app.app.context.session.require();
    const changed = addresses.filter((address, i) => {
      const texts = readStoredCase(db, `c${i}`)?.record.messages.map(({ text }) => text) ?? [];
      return texts.length === 0 || (address.trim() !== '' && texts.at(-1) !== address);
    });
    return changed.map((address) => `${shown(address)} is not kept as it is`);
  } finally {
    await app.remove();
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
