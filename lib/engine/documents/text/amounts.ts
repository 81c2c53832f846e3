/** An amount as invoices print it: Rs. 1,23,456.00, ₹ 1,234, 1234.50/-. Its group is the figure. */
export const amountPattern = /(?:(?:Rs\.?|INR|₹)\s*)?((?:\d{1,3}(?:[,.]\s?\d{2,3})+|\d+)(?:\.\s?\d{1,2})?)(?:\s*\/-)?/i;

/**
 * Reads a printed amount.
 * @returns rupees with two decimals, e.g. "123456.00"; undefined where it is no amount
 */
export function readAmount(text: string): string | undefined {
  const figure = text
    .replace(/\s/g, "")
    .replace(/[Oo]/g, "0")
    .replace(/^(?:Rs\.?|INR|₹)/i, "")
    .replace(/\/-$/, "");
  const match = /^(\d[\d,.]*?)(?:[.,](\d{2})|\.(\d))?$/.exec(figure);
  if (!match) return undefined;
  const whole = (match[1] ?? "").replace(/[,.]/g, "");
  if (!/^\d{1,12}$/.test(whole)) return undefined;
  const fraction = match[2] ?? (match[3] ? `${match[3]}0` : "00");
  return `${Number(whole)}.${fraction}`;
}

/** In paise, so that sums are exact. */
export const paise = (amount: string): number => Math.round(Number(amount) * 100);
export const fromPaise = (value: number): string => (value / 100).toFixed(2);
