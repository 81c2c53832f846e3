/** What a clipboard calls a picture that has no name of its own. */
const NAMELESS = /^image\.(png|jpe?g|webp)$/i;

/** "2026-11-28-183000", for names of files that have none. */
export const stampOf = (at: Date): string => at.toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "");

/** The files in a clipboard; a nameless picture is named by the moment, so that several are told apart. */
export function pastedFiles(clipboard: Pick<DataTransfer, "files"> | null, at: Date): File[] {
  return [...(clipboard?.files ?? [])].map((file, index) => {
    const nameless = NAMELESS.exec(file.name);
    if (!nameless) return file;
    const name = `pasted-${stampOf(at)}${index > 0 ? `-${index + 1}` : ""}.${nameless[1]?.toLowerCase()}`;
    return new File([file], name, { type: file.type, lastModified: file.lastModified });
  });
}
