/** What next-auth answers after a refusal, in plain words. `wait:<seconds>` comes from the desk's own throttle. */
export function signInWords(error: string): string {
  const seconds = Number(/^wait:(\d{1,6})$/.exec(error)?.[1] ?? 0);
  if (seconds > 0) return `Too many wrong passwords. Try again in ${waitWords(seconds)}.`;
  if (error === "CredentialsSignin") return "E-mail or password is wrong";
  return "You could not be signed in. Try again in a moment.";
}

function waitWords(seconds: number): string {
  if (seconds < 120) return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
