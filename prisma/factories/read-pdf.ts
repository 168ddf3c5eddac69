import { getDocumentProxy, getMeta } from "unpdf";

type Node = { role: string; children?: (Node | object)[]; alt?: string };

/** A PDF as a reader has it: each page with its text, tags and size, and what the file says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: { text: string; tree: Node; view: number[] }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
      .join("")
      .replace(/\s+/g, " ");
    pages.push({ text, tree: (await page.getStructTree()) as Node, view: page.view.map(Math.round) });
  }
  const { info } = await getMeta(document);
  return { pages, info, document };
}

const isNode = (child: Node | object): child is Node => "role" in child;
/** An element with all below it. */
export const nodesOf = (tree: Node): Node[] => [
  tree,
  ...(tree.children ?? []).filter(isNode).flatMap((child) => nodesOf(child)),
];
export const rolesOf = (pages: Awaited<ReturnType<typeof readPdf>>["pages"]) =>
  pages.flatMap(({ tree }) => nodesOf(tree).map(({ role }) => role));
