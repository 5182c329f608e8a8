/** What a bundle may hold before it is refused. */
export const BUNDLE_LIMITS = {
  /** All entries together, in bytes as they come out. */
  inflated: 500_000_000,
  /** Inflated over packed size, of one entry. */
  ratio: 200,
  events: 1_000_000,
  /** One line, in bytes. */
  line: 4 * 1024 * 1024,
  manifest: 64 * 1024,
  /** The part that is one JSON value. */
  value: 64 * 1024 * 1024,
} as const;
