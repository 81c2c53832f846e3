/** Characters. */
export const LONGEST_COMMENT = 2_000;

/** How long an author may still change or delete a comment; afterwards it stands. */
export const CHANGEABLE_MINUTES = 60;
