import { stopCommands } from "./processes.mjs";

/**
 * Ends everything once, in order, whichever way the end comes: a signal, a closed terminal, the end of npm, a failure.
 * @param {{ onStop?: () => void, announce?: (text: string) => void }} options
 * @returns add(service, { essential }) and stop(exitCode)
 */
export function lifecycle({ onStop = () => {}, announce = () => {} } = {}) {
  const services = [];
  let stopping;

  const stop = (exitCode) => {
    stopping ??= (async () => {
      announce("stopping");
      stopCommands();
      // What came last is stopped first: web and worker before the store and the database they use.
      for (const service of services.reverse()) await service.stop();
      onStop();
      announce("stopped");
      process.exit(exitCode);
    })();
    return stopping;
  };

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));
  // Ending npm does not end its script: notice having become an orphan.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 500).unref();
  // A closed terminal breaks the pipe; the signal that comes with it is what counts.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

  const add = (service, { essential = true } = {}) => {
    services.push(service);
    service.ended.then((code) => {
      if (stopping || !essential) return;
      announce(`${service.name} ended unexpectedly (${code}); its last words stand above`);
      stop(1);
    });
    return service;
  };
  return { add, stop, isStopping: () => stopping !== undefined };
}
