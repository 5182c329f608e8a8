export function candidates(environment?: NodeJS.ProcessEnv): string[];
export function findBrowser(): string | undefined;
