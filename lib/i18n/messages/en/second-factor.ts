/** Codes from an authenticator app: setting up, recovery codes, and what an admin sees of it. */
export const secondFactor = {
  title: "Second factor",
  advice:
    "A code from an app on your phone, asked for after your password. Whoever learns your password still cannot sign in.",
  on: "On since {date}",
  off: "Not set up",
  required: "Your role needs it.",
  codesLeft:
    "{count, plural, =0 {No recovery code is left: make new ones} one {# recovery code is left} other {# recovery codes are left}}",
  setUp: {
    button: "Set up",
    title: "Set up your second factor",
    required: "Your role needs a second factor. Set it up now; then you can go on.",
    step1: "Open an authenticator app on your phone (any will do) and let it read this code.",
    qrCode: "QR code for the authenticator app",
    byHand: "No camera? Type this key into the app:",
    step2: "Type the six digits the app shows now.",
    code: "Code",
    submit: "Turn on",
  },
  codes: {
    title: "Your recovery codes",
    advice:
      "Each lets you in once when you do not have your phone. They are shown this once: print them, or keep them where you keep your passwords.",
    label: "Recovery codes",
    kept: "I have kept them",
  },
  renew: {
    button: "New recovery codes",
    title: "New recovery codes",
    advice: "The old ones open nothing any more. Type a code of your app to get new ones.",
    submit: "Make new codes",
  },
  remove: {
    button: "Turn off",
    title: "Turn the second factor off?",
    advice: "Your password alone then lets one in. Type a code of your app, or a recovery code, to turn it off.",
    submit: "Turn off",
    done: "The second factor is off",
  },
  of: "Asked for after the password of {name}. Reset it when the phone is lost.",
  requiredOf: "The role needs it.",
  reset: {
    button: "Reset the second factor",
    title: "Reset the second factor of {name}?",
    advice:
      "Make sure that it is really {name} who asks. They are signed out at once, and their password alone lets them in; where the role needs a second factor, they set up a new one then.",
    submit: "Reset",
    done: "The second factor of {name} was reset",
  },
} as const;
