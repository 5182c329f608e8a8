/** The address of the room in which the traffic is counted. */
export const COUNTS_PATH = '/sample/counts';
