/*
 * Preloaded into every long-lived child: when the launcher is gone, even by SIGKILL, its IPC channel closes and the child
 * ends itself, first politely.
 */
const politeSeconds = 10;

process.channel?.unref();
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), politeSeconds * 1000).unref();
});
