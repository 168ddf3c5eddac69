import { routedWhole } from "./lib/offline/whole";

// Next runs this before any of its own code in a browser.
window.fetch = routedWhole(window.fetch.bind(window));
