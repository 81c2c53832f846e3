/** A folder may hold thousands of files; more than this are never meant for one applicant. */
export const MOST_PICKED = 200;

/** What was found in dropped or chosen folders and files. */
export interface Collected {
  files: File[];
  /** Hidden files and such that systems leave behind. */
  leftOut: number;
  /** Whether there were more than `MOST_PICKED`. */
  isCut: boolean;
}

/** Made by Windows, macOS and Office beside a person's files. Folders and files, by name, lower case. */
const systemNames = new Set([
  "thumbs.db",
  "ehthumbs.db",
  "desktop.ini",
  "icon\r",
  "__macosx",
  "$recycle.bin",
  "system volume information",
]);

/** Whether a file or folder of this name is hidden, or a system's own. */
export const isSystemName = (name: string): boolean =>
  name.startsWith(".") || name.startsWith("~$") || systemNames.has(name.toLowerCase());

/** Files of a folder that was chosen: the browser lists them all, with their paths below it. */
export function collectChosen(chosen: Iterable<File>): Collected {
  const all = [...chosen];
  const files = all.filter((file) => !(file.webkitRelativePath || file.name).split("/").some(isSystemName));
  return {
    files: files.slice(0, MOST_PICKED),
    leftOut: all.length - files.length,
    isCut: files.length > MOST_PICKED,
  };
}

/** As the File and Directory Entries API (wicg.github.io/entries-api) has them. */
type Entry = Pick<FileSystemEntry, "isFile" | "isDirectory" | "name">;

/**
 * What lies in a drop: entries, or files where a browser has no entry for one. To be asked for while the drop is being told
 * of: the items live no longer.
 */
export function entriesIn(items: Iterable<Pick<DataTransferItem, "kind" | "webkitGetAsEntry" | "getAsFile">>) {
  const files = [...items].filter(({ kind }) => kind === "file");
  return files.flatMap((item): (Entry | File)[] => [item.webkitGetAsEntry() ?? item.getAsFile() ?? []].flat());
}

const fileOf = (entry: Entry) =>
  new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));

/** A reader gives a hundred entries at most at a time, and none at the end. */
async function* entriesOf(folder: Entry): AsyncGenerator<Entry> {
  const reader = (folder as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<Entry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    yield* some;
  }
}

/**
 * The files of everything that was dropped, folders to their depths, in the order in which they lie there.
 * @throws DOMException where a folder cannot be read
 */
export async function collectEntries(entries: (Entry | File)[]): Promise<Collected> {
  const collected: Collected = { files: [], leftOut: 0, isCut: false };
  const visit = async (entry: Entry | File): Promise<void> => {
    if (collected.isCut) return;
    if (isSystemName(entry.name)) {
      collected.leftOut += 1;
    } else if ("isDirectory" in entry && entry.isDirectory) {
      for await (const inner of entriesOf(entry)) await visit(inner);
    } else if (collected.files.length < MOST_PICKED) {
      collected.files.push(entry instanceof File ? entry : await fileOf(entry));
    } else {
      collected.isCut = true;
    }
  };
  for (const entry of entries) await visit(entry);
  return collected;
}
