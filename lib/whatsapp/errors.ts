/** Meta could not be reached, failed on its side, or asks to be left alone: the same call may succeed later. */
export class WhatsAppUnavailable extends Error {
  override readonly name = "WhatsAppUnavailable";
}

/** Meta understood the call and refuses it: repeating it unchanged cannot help. */
export class WhatsAppRefused extends Error {
  override readonly name = "WhatsAppRefused";
}
