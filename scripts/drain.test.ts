import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, test } from "vitest";
import { drain } from "./drain";

/** Of a browser or a gateway that keeps its connection for the next request, with that one request under way. */
async function asked(): Promise<{
  stopped: (graceMs: number) => Promise<void>;
  held: ServerResponse;
  answered: Promise<string>;
}> {
  const server = createServer();
  server.keepAliveTimeout = 600_000;
  const stop = drain(server);
  const request = new Promise<ServerResponse>((done) =>
    server.once("request", (_, response) => done(response)),
  );
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<IncomingMessage>((done, fail) => {
    get({ host: "localhost", port, agent }, done).on("error", fail);
  });
  const answered = answer.then(async (message) => Buffer.concat(await message.toArray()).toString());
  return { stopped: stop, held: await request, answered };
}

test("whoever stops waits for the answer that is under way, and not for a connection that is kept after it", async () => {
  const { stopped, held, answered } = await asked();
  held.write("half ");
  const stopping = stopped(600_000);
  held.end("and half");
  expect(await answered).toBe("half and half");
  await stopping;
});

test("an answer that does not end is cut off after a while", async () => {
  const { stopped, held, answered } = await asked();
  held.write("half");
  const heard = expect(answered).rejects.toThrow("aborted");
  await stopped(20);
  await heard;
});

test("whoever stops waits for no socket that was opened and never used, and for one on which a request has begun", async () => {
  const server = createServer((_, response) => response.end("answered"));
  const stop = drain(server);
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const { port } = server.address() as AddressInfo;
  const open = async (first: string) => {
    const came = once(server, "connection");
    const socket = connect(port, "localhost");
    const [there] = (await came) as [Socket];
    socket.write(first);
    await expect.poll(() => there.bytesRead).toBe(first.length);
    return socket;
  };
  const unused = await open("");
  const begun = await open("GET / HTTP/1.1\r\nHost: localhost\r\n");
  const ended = once(unused.resume(), "close");
  const stopping = stop(600_000);
  await ended;
  begun.end("Connection: close\r\n\r\n");
  expect(Buffer.concat(await begun.toArray()).toString()).toContain("answered");
  await stopping;
});
