import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; id: string; subject: string; body: string; at: number };

/** What the server says to the next mails: nothing for "250", else its number; "hang" never answers. */
export type Manner = "takes" | "hang" | 421 | 452 | 535 | 550;

export type MailServer = {
  url: string;
  mails: Received[];
  /** Called with each connection. */
  onConnect: () => void;
  /** Called once a mail is whole and before it is accepted. */
  onMail: (mail: Received) => void;
  behave: (manner: Manner) => void;
  close: () => Promise<void>;
};

const refusal = (number: number) => Object.assign(new Error("refused"), { responseCode: number });

/** The text as it was before it was made fit for the way (RFC 2045, 6.7). */
const unquoted = (body: string): string =>
  decodeURIComponent(
    body
      .replaceAll("=\r\n", "")
      .replaceAll("%", "%25")
      .replaceAll(/=([0-9A-F]{2})/g, "%$1"),
  );

function parse(raw: string, to: string[]): Received {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const isQuoted = /^Content-Transfer-Encoding: quoted-printable/im.test(head);
  const body = isQuoted ? rest.map(unquoted) : rest;
  const field = (name: string) =>
    new RegExp(`^${name}: (.*)$`, "im").exec(head.replaceAll(/\r\n[ \t]+/g, " "))?.[1]?.trim() ?? "";
  return { to, id: field("Message-ID"), subject: field("Subject"), body: body.join("\n\n"), at: Date.now() };
}

/** A real SMTP server that keeps what it is sent. */
export async function openMailServer(): Promise<MailServer> {
  let manner: Manner = "takes";
  const received: MailServer = {
    url: "",
    mails: [],
    onConnect: () => undefined,
    onMail: () => undefined,
    behave: (next) => {
      manner = next;
    },
    close: async () => undefined,
  };
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => {
      received.onConnect();
      if (manner === "hang") return;
      done(manner === 421 ? refusal(421) : null);
    },
    onRcptTo: (_address, _session, done) => done(manner === 550 || manner === 452 ? refusal(manner) : null),
    onAuth: (_auth, _session, done) => (manner === 535 ? done(refusal(535)) : done(null, { user: "plexus" })),
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const mail = parse(
          raw,
          session.envelope.rcptTo.map(({ address }) => address),
        );
        received.mails.push(mail);
        received.onMail(mail);
        done();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  received.url = `smtp://plexus:secret@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  received.close = () => new Promise((done) => server.close(() => done()));
  return received;
}
