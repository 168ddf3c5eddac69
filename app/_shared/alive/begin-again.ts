/**
 * Asks for the page anew where code that it begins with does not come: nothing on it would ever answer. A page that has come
 * alive is left alone; what it lacks later it says itself. It runs in the document, before any other code and without it.
 */
export function beginAgain(): void {
  const [asked] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  // What was asked for anew already, and lacks something still, may lack it for long.
  const pause = asked?.type === "reload" ? 15_000 : 1_000;
  const isAlive = () => "alive" in document.documentElement.dataset;
  const isThere = () =>
    // The worker has something for when there is no network. Without one the browser's own page would take the place of this.
    navigator.serviceWorker?.controller
      ? Promise.resolve(true)
      : fetch("/api/health/live", { cache: "no-store" }).then(
          ({ ok }) => ok,
          () => false,
        );
  const again = async () => {
    if (isAlive()) return;
    if (await isThere()) location.reload();
    else setTimeout(again, pause);
  };
  let due = false;
  const onError = ({ target }: Event) => {
    if (due || !(target instanceof HTMLScriptElement)) return;
    due = true;
    setTimeout(again, pause);
  };
  // What fails to load does not bubble.
  addEventListener("error", onError, true);
}
