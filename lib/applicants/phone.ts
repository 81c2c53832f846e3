/** Mobile numbers of India have ten digits and begin with 6 to 9 (National Numbering Plan, 2003). */
const INDIAN_MOBILE = /^[6-9]\d{9}$/;
/** E.164: at most 15 digits, the country's code first. */
const E164 = /^[1-9]\d{7,14}$/;

/**
 * A phone number as WhatsApp names it: E.164 digits without the plus. A number typed without its country is taken for an
 * Indian mobile number, with or without the leading zero. Null where it is none.
 */
export function toPhone(typed: string): string | null {
  const text = typed.replace(/[\s().-]/g, "");
  const international = text.match(/^(?:\+|00)(\d+)$/)?.[1];
  if (international !== undefined) return E164.test(international) ? international : null;
  const national = text.replace(/^0/, "");
  if (INDIAN_MOBILE.test(national)) return `91${national}`;
  return E164.test(text) ? text : null;
}

/** "+91 98765 43210", and other countries' numbers with the plus alone. */
export function showPhone(phone: string): string {
  return `+${phone.replace(/^(91)(\d{5})(\d{5})$/, "$1 $2 $3")}`;
}
