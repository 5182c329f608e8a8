/** More values of a field than this make strata too thin to say anything. */
export const MOST_VALUES = 40;
