/** Whether a text is an amount as the engine writes them; a number without paise may be a code. */
export const isAmount = (text: string): boolean => /^-?\d+\.\d{2}$/.test(text);

/** 123456.00 as India writes it: 1,23,456.00. Done on the text, so that no figure changes. */
export function grouped(amount: string): string {
  const [, sign = "", rupees = "", paise = ""] = /^(-?)(\d+)(\.\d{2})$/.exec(amount) ?? [];
  const head = rupees.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",");
  return `${sign}${head ? `${head},` : ""}${rupees.slice(-3)}${paise}`;
}
