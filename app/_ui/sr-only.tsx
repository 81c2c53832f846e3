import type { ReactNode } from "react";

/** Part of a button's words that only screen readers need: which row it is of. */
export const srOnly = (words: ReactNode) => <span className="sr-only">{words}</span>;
