import type { Page } from "playwright-core";

// What runs in the page is text: the types of a browser are not those of this project.

/** The regions that are to be seen: on the map, and in the lists of what is not on it. */
export function shownRegions(page: Page): Promise<{ readonly marks: readonly string[]; readonly listed: readonly string[] }> {
  return page.evaluate(`(() => {
    const map = document.querySelector("svg.map").getBoundingClientRect();
    const isOnMap = (mark) => {
      const { left, right, top, bottom, width } = mark.querySelector(".shape").getBoundingClientRect();
      return width > 0 && left >= map.left - 1 && right <= map.right + 1 && top >= map.top - 1 && bottom <= map.bottom + 1;
    };
    const marks = [...document.querySelectorAll("[data-place]")].filter(isOnMap).map((mark) => mark.getAttribute("data-place"));
    const items = [...document.querySelectorAll("[data-outside]")].filter((item) => item.getBoundingClientRect().width > 0);
    return { marks, listed: items.map((item) => item.getAttribute("data-outside")) };
  })()`);
}

/** How much wider the page is than its window, and which elements are, but for those in a box that scrolls by itself or is not to be seen. */
export function tooWide(page: Page): Promise<{ readonly scrolls: number; readonly elements: readonly string[] }> {
  return page.evaluate(`(() => {
    const isExpected = (element) => element.closest(".scroll, .unseen, .skip, svg, .stacks thead") !== null;
    const elements = [...document.body.querySelectorAll("*")].filter((element) => !isExpected(element) && element.getBoundingClientRect().right > innerWidth + 0.5);
    return { scrolls: document.documentElement.scrollWidth - innerWidth, elements: elements.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
  })()`);
}

/** How wide the narrowest letters of the map are, in pixels from their top to their bottom. */
export function smallestText(page: Page): Promise<number> {
  return page.evaluate(`Math.min(...[...document.querySelectorAll("svg.map text")].map((text) => {
    const box = text.getBoundingClientRect();
    return box.width === 0 ? Infinity : Number(text.getAttribute("font-size")) * text.getScreenCTM().a;
  }))`);
}

/** What is written after a link, and the colour behind all. */
export function printedLook(page: Page): Promise<{ readonly afterLink: string; readonly background: string }> {
  return page.evaluate(`({
    afterLink: getComputedStyle(document.querySelector("#operators a[href^=http]"), "::after").content,
    background: getComputedStyle(document.body).backgroundColor,
  })`);
}

/** How much wider the page is than its window, in pixels. */
export function pageOverflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - innerWidth");
}
