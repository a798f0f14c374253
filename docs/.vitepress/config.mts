import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { forSite } from "../../scripts/site/links.ts";
import { OUT, repository, SITE } from "../../scripts/site/paths.ts";
import { sidebar } from "../../scripts/site/sidebar.ts";
import { slugOf } from "../../scripts/site/slug.ts";

/** Where `scripts/site/assemble.ts` writes the pages; everything is on the site itself, so it works without a network. */
export default defineConfig({
  srcDir: SITE,
  outDir: OUT,
  cacheDir: `${SITE}-cache`,
  lang: "en",
  title: "Archipel",
  description: "Typed constructs for independent European clouds, on CDK for Terraform and CDK Terrain",
  head: [["link", { rel: "icon", href: "data:," }]],
  lastUpdated: false,
  ignoreDeadLinks: false,
  markdown: {
    anchor: { slugify: slugOf },
    config: forSite,
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    nav: [
      ...(existsSync(join(SITE, "start.md")) ? [{ text: "Start", link: "/start", activeMatch: "^/start" }] : []),
      { text: "Constructs", link: "/constructs/", activeMatch: "^/constructs/" },
      { text: "Clouds", link: "/clouds/", activeMatch: "^/clouds/" },
      { text: "Who can what", link: "/matrix/", activeMatch: "^/matrix/" },
      { text: "Federation", link: "/federation/", activeMatch: "^/federation/" },
      { text: "API", link: "/api/", activeMatch: "^/api/" },
      { text: "Source", link: repository() },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: "local", options: { miniSearch: { searchOptions: { boost: { title: 6, titles: 1, text: 1 }, prefix: true, fuzzy: 0.1 } } } },
    footer: { message: "Apache-2.0. Nothing on these pages is loaded from elsewhere." },
  },
});
