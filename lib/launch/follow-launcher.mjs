/*
 * Preloaded into every long-lived child: when the launcher is gone, even by SIGKILL, its IPC channel closes and the child
 * ends itself, first politely. A child's own children inherit the preload; their channels are not ours to touch.
 */
const politeSeconds = 10;

if (process.ppid === Number(process.env.PATRA_LAUNCHER)) {
  process.channel?.unref();
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), politeSeconds * 1000).unref();
  });
}
