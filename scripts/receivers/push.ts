import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import ece from "http_ece";
import { generate } from "selfsigned";

export type Pushed = {
  title: string;
  link: string;
  body?: string;
  id?: string;
  actions?: { action: string; title: string }[];
  urgency: string;
  authorization: string;
  at: number;
};

export type PushReceiver = {
  /** What a browser would hand over: where to push to, and its keys. */
  subscription: (path?: string) => { endpoint: string; p256dh: string; auth: string };
  /** The receiver's certificate: another process that sends has to be given it. */
  certificate: string;
  pushes: Pushed[];
  /** The status of the next answers; 201 takes it. */
  answer: (status: number) => void;
  close: () => Promise<void>;
};

/**
 * Who sends from this process trusts the certificate until it is taken back: another receiver's has the same name, and a
 * process that trusts both takes the wrong one for it.
 */
function trust(certificate: string): () => void {
  const before = getCACertificates();
  setDefaultCACertificates([...before, certificate]);
  return () => setDefaultCACertificates(before);
}

/** A push service and a browser in one: takes pushes by TLS and decrypts them as the browser would. */
export async function openPushReceiver(): Promise<PushReceiver> {
  const names = [{ name: "commonName", value: "localhost" }];
  const pems = await generate(names, {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  const secret = randomBytes(16);
  const pushes: Pushed[] = [];
  let status = 201;
  const server = createServer({ key: pems.private, cert: pems.cert }, async (request, response) => {
    const body = await buffer(request);
    if (status === 201) {
      const authSecret = secret.toString("base64url");
      const plain = ece.decrypt(body, { version: "aes128gcm", privateKey: ecdh, authSecret });
      pushes.push({
        ...JSON.parse(plain.toString()),
        urgency: String(request.headers.urgency),
        authorization: String(request.headers.authorization),
        at: Date.now(),
      });
    }
    response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const distrust = trust(pems.cert);
  return {
    certificate: pems.cert,
    pushes,
    subscription: (path = "one") => ({
      endpoint: `https://localhost:${port}/${path}`,
      p256dh: ecdh.getPublicKey("base64url"),
      auth: secret.toString("base64url"),
    }),
    answer: (next) => {
      status = next;
    },
    close: async () => {
      distrust();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
