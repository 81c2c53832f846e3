/** Rules about signing in, as the admin keeps them. */
export const access = {
  title: "Signing in",
  intro: "What is asked of users when they sign in",
  tabs: { label: "Users and access", users: "Users", branches: "Branches", access: "Signing in", keys: "API keys" },
  secondFactor: {
    title: "Second factor",
    advice:
      "Whoever has a chosen role is asked for a code from an authenticator app after the password. Who has none yet sets it up with their next sign-in; sessions that are open go on. All roles chosen: everybody.",
    roles: "Asked of",
    submit: "Save",
    done: "The rule was saved",
  },
  oidc: {
    title: "Your organisation's account",
    on: "Users can also sign in with {name}. Only who is a user here, or is invited, is let in.",
    off: "Not set up. Whoever runs the server can connect your identity provider by its settings.",
  },
  branches: {
    title: "Branches",
    intro: "Officers see the applicants of their own branch only",
    columns: {
      name: "Name",
      code: "Code",
      users: "Active users",
      applicants: "Applicants",
      status: "Status",
      actions: "Actions",
    },
    open: "Open",
    closed: "Closed",
    rename: {
      button: "Rename<of> {name}</of>",
      title: "Rename {name}",
      name: "Name",
      submit: "Rename",
      done: "The branch is called {name} now",
    },
    close: {
      button: "Close<of> {name}</of>",
      title: "Close {name}?",
      advice:
        "Nobody can be put into it any more, and its API keys are refused. Its applicants stay, for admins and auditors to see. Move or deactivate its users first.",
      submit: "Close branch",
      done: "{name} was closed",
    },
    reopen: { button: "Open again<of>: {name}</of>", done: "{name} is open again" },
  },
} as const;
