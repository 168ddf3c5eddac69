import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { OFFLINE, weaknessOf } from "../../lib/identity/strength";

/** A key file's content, such as `openssl rand -base64 32` writes it. */
const LEAST_CHARACTERS = 32;

/**
 * What a new backup is encrypted with: the content of the file that PLEXUS_BACKUP_KEY names, or a passphrase that is asked for.
 * @throws when there is neither, or it could be guessed: whoever has a file may try without end
 */
export async function newSecret(): Promise<string> {
  const kept = await fromKeyFile();
  if (kept !== null) return kept;
  if (!process.stdin.isTTY)
    throw new Error(
      "Set PLEXUS_BACKUP_KEY to the path of a key file (openssl rand -base64 32 > plexus.key), or say --plain for a file " +
        "that anybody can read.",
    );
  const passphrase = await ask("Passphrase that the backup is to be encrypted with: ");
  if (weaknessOf(passphrase, [], { guesses: OFFLINE }))
    throw new Error("That passphrase is too easy to guess: take six random words or more.");
  if ((await ask("Once more: ")) !== passphrase) throw new Error("The two passphrases differ.");
  return passphrase;
}

/** The same for a backup that is there. */
export async function presentSecret(): Promise<string> {
  const kept = await fromKeyFile();
  if (kept !== null) return kept;
  if (!process.stdin.isTTY)
    throw new Error(
      "The backup is encrypted: set PLEXUS_BACKUP_KEY to the path of the file that holds its key.",
    );
  return ask("Passphrase of the backup: ");
}

async function fromKeyFile(): Promise<string | null> {
  const path = process.env.PLEXUS_BACKUP_KEY;
  if (!path) return null;
  // Neither the path nor the content is repeated: somebody may have put the key itself there.
  const content = await readFile(path, "utf8").catch(() => {
    throw new Error("PLEXUS_BACKUP_KEY must be the path of a file that can be read: none is there.");
  });
  const secret = content.trim();
  if (secret.length < LEAST_CHARACTERS)
    throw new Error(
      `The file of PLEXUS_BACKUP_KEY must hold ${LEAST_CHARACTERS} characters or more: openssl rand -base64 32 > plexus.key`,
    );
  return secret;
}

/** Asks without showing what is typed. */
async function ask(question: string): Promise<string> {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Ctrl-C reaches the terminal's reader, and not the process.
  lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const answer = await lines.question("");
  lines.close();
  process.stdout.write("\n");
  return answer;
}
