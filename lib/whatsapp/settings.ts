import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export interface WhatsAppSettings {
  baseUrl: string;
  apiVersion: string;
  phoneNumberId: string;
  token: string;
  appSecret: string;
  verifyToken: string;
  /** Null where senders get no reply. */
  replyTemplate: { name: string; language: string } | null;
}

/** How this desk is reached by WhatsApp; undefined where it is not. */
export function whatsAppSettings(): WhatsAppSettings | undefined {
  const variables = env();
  const { WHATSAPP_PHONE_NUMBER_ID: phoneNumberId, WHATSAPP_TOKEN: token } = variables;
  const { WHATSAPP_APP_SECRET: appSecret, WHATSAPP_VERIFY_TOKEN: verifyToken } = variables;
  if (!phoneNumberId || !token || !appSecret || !verifyToken) return undefined;
  const { WHATSAPP_BASE_URL: baseUrl, WHATSAPP_API_VERSION: apiVersion } = variables;
  const { WHATSAPP_REPLY_TEMPLATE: name, WHATSAPP_REPLY_LANGUAGE: language } = variables;
  const replyTemplate = name ? { name, language } : null;
  return { baseUrl, apiVersion, phoneNumberId, token, appSecret, verifyToken, replyTemplate };
}

/** @throws AppError not_found where the channel is off */
export function requireWhatsApp(): WhatsAppSettings {
  const found = whatsAppSettings();
  if (!found) throw new AppError("not_found", "noWhatsApp");
  return found;
}
