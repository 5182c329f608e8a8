export function electronBinary(environment?: NodeJS.ProcessEnv): string | undefined;
export function fetchElectron(): Promise<string | undefined>;
