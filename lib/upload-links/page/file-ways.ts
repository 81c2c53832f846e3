/*
 * What the script of an upload link's page does with one file. Like the script itself each is sent as its own text, so none
 * uses anything from outside but the browser's.
 */

/** A file's type by its first bytes, as the server judges it in the end; empty where it is none that is ever taken. */
export async function typeOf(file: File): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const text = String.fromCharCode(...Array.from(head));
  if (text.indexOf("\xff\xd8\xff") === 0) return "image/jpeg";
  if (text.indexOf("\x89PNG") === 0) return "image/png";
  if (text.indexOf("RIFF") === 0 && text.indexOf("WEBP") === 8) return "image/webp";
  if (text.indexOf("II*\0") === 0 || text.indexOf("MM\0*") === 0) return "image/tiff";
  if (/^....ftyp(hei[cx]|hev[cx]|mif1|msf1)/s.test(text)) return "image/heic";
  return text.indexOf("%PDF-") >= 0 ? "application/pdf" : "";
}

/** SHA-256, in hexadecimal digits. @throws DOMException where the file is gone or larger than the memory */
export async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => `0${byte.toString(16)}`.slice(-2)).join("");
}

/**
 * PUTs a file's bytes to where they were promised.
 * @param onShare is told how much has gone, as a share of one
 * @returns the store's status, 0 where there was no answer
 */
export function putFile(
  file: File,
  { url, headers }: { url: string; headers: Record<string, string> },
  onShare: (share: number) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const name of Object.keys(headers)) request.setRequestHeader(name, headers[name] || "");
    request.upload.onprogress = ({ loaded }) => onShare(loaded / file.size);
    request.onloadend = () => resolve(request.status);
    request.send(file);
  });
}

/** Waits longer after each try, but not once the phone is back on the net. */
export function pause(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      removeEventListener("online", go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, Math.min(30000, 1000 * 2 ** (tries - 1)));
    addEventListener("online", go);
  });
}
