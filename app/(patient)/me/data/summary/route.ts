import { downloadGate } from "@/lib/gates/download";
import { listSummaries } from "@/lib/own-data/summary/queries";
import { paperWords } from "../_pdf/contents";
import { renderPaper } from "../_pdf/document";

/** The signed-in patient's record to read and to print, as a PDF. */
export async function GET(): Promise<Response> {
  const inWords = await paperWords();
  return downloadGate("pdf", async function* (read, takenAt) {
    const summaries = await read(listSummaries);
    yield await renderPaper(inWords(summaries, takenAt.toString().slice(0, 10)));
  });
}
