import { headers } from "next/headers";
import { Alive } from "./alive";
import { beginAgain } from "./begin-again";

/** Sees to it that a page comes alive, or is asked for anew. It stands in the document before what it watches. */
export async function WatchAlive() {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: `(${beginAgain})()` }} />
      <Alive />
    </>
  );
}
