/** The sign-in page. */
export const signIn = {
  title: "Sign in",
  language: "Language",
  email: "E-mail",
  password: "Password",
  refused: {
    wrong: "E-mail or password is wrong",
    waitSeconds: "Too many wrong passwords. Try again in {count, plural, one {# second} other {# seconds}}.",
    waitMinutes: "Too many wrong passwords. Try again in {count, plural, one {# minute} other {# minutes}}.",
    other: "You could not be signed in. Try again in a moment.",
  },
  demo: {
    label: "Demo",
    title: "This is a demo",
    advice:
      "Choose who to be. Passwords were made at random and printed in the terminal by <command>npm start</command>.",
    samples: "Sample documents to drop lie in <folder>{path}</folder>.",
    roles: { OFFICER: "Officer", REVIEWER: "Reviewer", ADMIN: "Admin", AUDITOR: "Auditor" },
  },
} as const;
