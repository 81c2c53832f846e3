/** One's own account, and what an admin sees of a user's: where they are signed in. */
export const account = {
  title: "Your account",
  password: {
    title: "Password",
    advice:
      "At least 12 characters: a few words that belong together for you alone. You stay signed in here and are signed out everywhere else.",
    current: "Current password",
    chosen: "New password",
    submit: "Change password",
    done: "Your password was changed",
    none: "You sign in with your organisation's account and have no password here.",
  },
  sessions: {
    title: "Signed in",
    own: "Where you are signed in now. A session ends by itself 8 hours after signing in. End one you do not know, and change your password.",
    of: "Where {name} is signed in now. A session that is ended is refused with its next click.",
    none: "Nowhere at the moment",
    agent: "Browser",
    unknownAgent: "Another program",
    network: "Network",
    unknownNetwork: "not known",
    began: "Signed in",
    seen: "Last seen",
    isThis: "this one",
    actions: "Actions",
    end: "End<of> the session with {agent} since {since}</of>",
    ended: "The session was ended",
    endOthers: "Sign out everywhere else",
    endAll: "Sign out everywhere",
    endedAll: "Signed out",
  },
} as const;
