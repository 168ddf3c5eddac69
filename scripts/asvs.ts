import "./preflight";
import { writeFile } from "node:fs/promises";
import { readLines } from "./asvs/lines";
import { PAGE_FILE, pageOf } from "./asvs/page";
import { main } from "./steps";

/** npm run asvs: writes the page that people read of how Plexus stands to the standard. */
await main(async () => {
  await writeFile(PAGE_FILE, pageOf(readLines()));
  return 0;
});
