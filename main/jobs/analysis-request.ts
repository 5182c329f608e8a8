/** One operation to be answered away from the screen. Everything in it crosses threads. */
export interface AnalysisRequest {
  /** Topic and name in the contract. */
  operation: readonly [topic: string, name: string];
  /** As validated by the router. */
  input: unknown;
  /** A query reads one state of the workspace from beginning to end. */
  kind: 'query' | 'command';
  workspace: { path: string; device: string };
  dataFolder: string;
  /** Milliseconds, from the caller's clock. */
  now: number;
}

/** Where requests are answered, one at a time: in a thread, or in this one. */
export interface Answering {
  answer(request: AnalysisRequest): Promise<unknown>;
  /** Lets go of the workspace. An answer under way fails; the next request begins anew. */
  end(): void;
}
