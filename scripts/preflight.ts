/** Imported first by every script: says what is wrong with the runtime before anything else trips over it. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Plexus needs Node.js 22.12 or newer, and this is ${process.version}.\n` +
      "Run `npm install`, which puts Node.js 24 into node_modules, and start through npm (`npm run demo`).\n" +
      "If that is what you did, npm was told not to run install scripts: run `npm rebuild node`.",
  );
  process.exit(1);
}

export {};
