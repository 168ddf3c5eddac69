import { format } from "node:util";
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import { askedNow } from "../../lib/db/asked";

/**
 * The log of a process as lines of JSON, one for each event, on the standard output. What is written while a request is answered
 * has its name, `request`. Nobody's name, address of a page, or health is in a line.
 */
export function openLog(to: DestinationStream = destination({ dest: 1, sync: true })): Logger {
  const levels = { level: (label: string) => ({ level: label }) };
  const mixin = () => {
    const asked = askedNow();
    return asked ? { request: asked.id } : {};
  };
  return pino({ base: null, timestamp: stdTimeFunctions.isoTime, formatters: levels, mixin }, to);
}

/** Has whatever is written to the console stand in the log: Next and the libraries know no other way to say something. */
export function takeConsole(log: Logger): void {
  const line =
    (level: "info" | "warn" | "error") =>
    (...said: unknown[]) =>
      log[level](format(...said));
  Object.assign(console, {
    ...{ log: line("info"), info: line("info"), debug: line("info") },
    ...{ warn: line("warn"), error: line("error") },
  });
}
