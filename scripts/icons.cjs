/** In the place of lucide's own maker of icons, see next.config.js. */
module.exports = () => 'export { iconOf as default } from "../../../../app/_ui/icon.ts";';
