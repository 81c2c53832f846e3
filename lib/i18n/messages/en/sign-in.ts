/** The sign-in page. */
export const signIn = {
  title: "Sign in",
  language: "Language",
  email: "E-mail",
  password: "Password",
  code: "Code",
  codeHint: "Six digits from your authenticator app, or one of your recovery codes",
  codeWanted: "Your password is right. Now the code from your app.",
  goOn: "Go on",
  startOver: "Start over",
  or: "or",
  withProvider: "Continue with {name}",
  refused: {
    wrong: "E-mail or password is wrong",
    waitSeconds: "Too many wrong passwords. Try again in {count, plural, one {# second} other {# seconds}}.",
    waitMinutes: "Too many wrong passwords. Try again in {count, plural, one {# minute} other {# minutes}}.",
    codeWrong: "This code is not right, or was used before. Wait for the next one.",
    email: "Your organisation's account names no verified e-mail that is let in here. Ask your admin.",
    unknown: "Your organisation knows you, but here you are no user yet. Ask your admin for an invitation.",
    otherAccount: "The user with your e-mail signs in with another account. Ask your admin.",
    deactivated: "Your user here is deactivated. Ask your admin.",
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
