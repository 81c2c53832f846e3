/** Kept with every result. Raise it when reading changes, so that the same bytes are read again rather than reused. */
export const ENGINE_VERSION = "0.8.0";
