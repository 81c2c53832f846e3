/** What a password somebody chooses has at least. */
export const MIN_PASSWORD_CHARACTERS = 12;
