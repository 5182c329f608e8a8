import { createKeyRegistry } from './registry.ts';

export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The app's one registry of keys. */
export const keys = createKeyRegistry(isMac);
