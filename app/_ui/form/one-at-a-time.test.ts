import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

/** A server that keeps one draft and refuses whoever did not start from its revision. */
function office() {
  const answers: (() => void)[] = [];
  const server = { content: "c0", revision: 1 };
  const log: string[] = [];
  const page = { content: "c0", known: { content: "c0", revision: 1 } };
  const send = async () => {
    const { content, known } = page;
    const sent = { content, revision: known.revision };
    await new Promise<void>((answer) => answers.push(answer));
    if (sent.revision !== server.revision) {
      log.push(`clash ${sent.content}`);
      return false;
    }
    Object.assign(server, { content: sent.content, revision: server.revision + 1 });
    page.known = { content: sent.content, revision: server.revision };
    log.push(`saved ${sent.content}`);
    return true;
  };
  const flush = oneAtATime(() => page.content !== page.known.content, send);
  const answer = async () => {
    answers.shift()?.();
    await new Promise(setImmediate);
  };
  return { page, log, flush, answer, waiting: () => answers.length };
}

it("sends no revision twice, however many wait for a save that takes long", async () => {
  const { page, log, flush, answer, waiting } = office();
  page.content = "c1";
  const all = [flush()];
  page.content = "c2";
  all.push(flush());
  page.content = "c3";
  all.push(flush());
  expect(waiting()).toBe(1);
  await answer();
  await answer();
  await Promise.all(all);
  expect(log).toEqual(["saved c1", "saved c3"]);
});

it("stops where it is no use, and begins again with the next call", async () => {
  let sent = 0;
  let works = false;
  let left = true;
  const flush = oneAtATime(
    () => left,
    async () => {
      sent += 1;
      left = !works;
      return works;
    },
  );
  await flush();
  expect(sent).toBe(1);
  works = true;
  await flush();
  expect(sent).toBe(2);
});
