// In development: loads the page again when the theme's folder has changed. Tabs that nobody sees keep no connection.

const shown = document.querySelector("[data-theme-version]")?.dataset.themeVersion;
let changes;
const listen = () => {
  changes?.close();
  if (document.hidden) return;
  changes = new EventSource("/assets/theme/changes");
  changes.addEventListener("version", ({ data }) => data === shown || location.reload());
};
document.addEventListener("visibilitychange", listen);
listen();
