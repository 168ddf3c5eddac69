import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";

export const portTaken = (port: number) =>
  `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm run …`;

/** Why a server can't listen there, in words; null for what has none. */
export function refusal(error: Error, port: number): string | null {
  const code = "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") return portTaken(port);
  if (code === "EACCES")
    return `Port ${port} is for the system's own programs: choose one above 1023, such as PORT=3000`;
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"].includes(code))
    return "PLEXUS_HOST must be an address of this machine: 127.0.0.1, or 0.0.0.0 for all of its networks";
  return null;
}

/** Tries it, and says what is wrong. Port 0 is any that is free. */
export async function whyNotListen(host: string, port: number): Promise<string | null> {
  if (await isPortTaken(port)) return portTaken(port);
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", (error) => done(refusal(error, port) ?? error.message));
    probe.listen(port, host, () => probe.close(() => done(null)));
  });
}

/** A program may hold the port on another address, and `localhost` would reach it. */
export async function isPortTaken(port: number): Promise<boolean> {
  if (port === 0) return false;
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => isListening(host, port)));
  return answers.includes(true);
}

function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      done(answer);
    };
    socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
  });
}

/** Where others in the network reach a server that listens to all of it. */
export function networkAddresses(host: string, port: number): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
