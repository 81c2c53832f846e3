/** What people decide about a document. */
export const review = {
  reasons: {
    UNREADABLE: "It cannot be read",
    WRONG_DOCUMENT: "It is another document than was asked for",
    INCOMPLETE: "A page or a side is missing",
    EXPIRED: "It is out of date",
    MISMATCH: "It does not fit the other documents",
    ALTERED: "It looks altered",
    OTHER: "Another reason",
  },
} as const;
