/** Judgements are made in other rooms: whoever enters this one sees them. */
export const FRESH = { refetchOnMount: 'always' } as const;
