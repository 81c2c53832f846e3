/** Rules about signing in, as the admin keeps them. */
export const access = {
  title: "Signing in",
  intro: "What is asked of users when they sign in",
  tabs: { label: "Users and access", users: "Users", access: "Signing in" },
  secondFactor: {
    title: "Second factor",
    advice:
      "Whoever has a chosen role is asked for a code from an authenticator app after the password. Who has none yet sets it up with their next sign-in; sessions that are open go on. All roles chosen: everybody.",
    roles: "Asked of",
    submit: "Save",
    done: "The rule was saved",
  },
} as const;
