import "./preflight";
import { englishSpeech } from "../app/(therapist)/patients/[patientId]/letters/_letter/speech-in";
import { wordingOf } from "../app/(therapist)/patients/[patientId]/letters/_letter/wording";
import { migrate, withClient } from "../lib/db/migrate";
import { syncCatalogue } from "../prisma/catalogue";
import { seedDemo } from "../prisma/seed/demo";
import { emptyDemo, MARK } from "./seed";
import { main } from "./steps";

/** The process that `seed` starts: empties the demo's database of DATABASE_URL and fills it. */
await main(async () => {
  const ownerUrl = process.env.DATABASE_URL ?? "";
  await emptyDemo(ownerUrl);
  await migrate(ownerUrl, { mode: "demo", syncContent: syncCatalogue });
  await seedDemo((detail) => console.log(`  ${detail}`), { wording: wordingOf(englishSpeech()) });
  await withClient(ownerUrl, (client) => client.query(`comment on table "Installation" is '${MARK}'`));
  // The pool would keep the process for as long as its connections idle.
  process.exit(0);
});
