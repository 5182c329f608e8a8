import fc from 'fast-check';

/** A whole number of cases, at least one, and events among them. */
export const eventsOf = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400))
  .map(([n, events]) => ({ n, events: Math.min(events, n) }));

/** A confidence level people use. */
export const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
