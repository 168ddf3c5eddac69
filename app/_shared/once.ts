import { cache, type ReactElement } from "react";

const elementsOf = cache(() => new Map<string, ReactElement>());

/**
 * An element that stands in several places of a page: the first that was made of the same things. React sends one that it
 * has sent already as a reference to it. In a browser, where nothing is sent, each stands for itself.
 * @param of all that it shows or depends on
 */
export function once(of: readonly unknown[], element: ReactElement): ReactElement {
  const elements = elementsOf();
  const name = JSON.stringify([element.key, ...of]);
  const known = elements.get(name) ?? element;
  elements.set(name, known);
  return known;
}
