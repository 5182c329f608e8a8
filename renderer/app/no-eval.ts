import { config } from 'zod';

/** The page's policy forbids making code from text; zod is told, so that it does not even try. Imported first of all. */
config({ jitless: true });
