"""What is asked of a page in the browser: each a function in JavaScript that returns what it found."""

from __future__ import annotations

# Runs before the page: keeps what its Content-Security-Policy refused.
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => window.violations.push(
  `${event.violatedDirective}: ${event.blockedURI}`));
"""

AXE = """
async () => (await axe.run(document, {rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]}))
  .violations.map(found => `${found.id}: ${found.nodes.map(node => node.target.join(" ")).join(", ")}`)
"""

# What is wider than the window, named by the innermost elements that stick out.
SIDEWAYS = """
() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll("body *")].filter(element =>
    element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !element.children.length
  ).map(element => `sticks out: ${element.outerHTML.slice(0, 100)}`).concat("scrolls sideways")
"""

SMALL = """
() => {
  const small = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() && element.checkVisibility() && !element.closest("script")
        && parseFloat(getComputedStyle(element).fontSize) < 18)
      small.add(`small text: ${element.outerHTML.slice(0, 80)}`);
  }
  return [...small];
}
"""

# Characters a line, without the last of each paragraph: at most 85 in any, 75 on average.
LONG = """
() => [...document.querySelectorAll("main p, main li, main dd")].flatMap(block => {
  if (block.querySelector("p, ul, ol, dl, table, svg, .visually-hidden")) return [];
  const range = document.createRange(), lines = new Map();
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode())
    for (let i = 0; i < walk.currentNode.length; i++) {
      range.setStart(walk.currentNode, i);
      range.setEnd(walk.currentNode, i + 1);
      const box = range.getBoundingClientRect();
      if (box.width) {
        const line = Math.round(box.bottom / 12);
        lines.set(line, (lines.get(line) || 0) + 1);
      }
    }
  const full = [...lines.values()].slice(0, -1);
  const mean = full.reduce((sum, count) => sum + count, 0) / full.length, most = Math.max(...full);
  return full.length > 1 && (mean > 75 || most > 85)
    ? [`long lines (${Math.round(mean)}, at most ${most}): ${block.textContent.slice(0, 60)}`] : [];
})
"""

# For a reader who asked for less motion.
MOVING = """
() => getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["scrolls smoothly"] :
  [...document.querySelectorAll("*")].filter(element => {
    const style = getComputedStyle(element);
    return style.animationName !== "none" || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0);
  }).map(element => `moves: ${element.outerHTML.slice(0, 80)}`)
"""

# On paper: light, no menu, and each outside address in full.
PAPER = """
() => [
  ...[getComputedStyle(document.body).backgroundColor].filter(
    colour => !["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(colour)).map(colour => `dark paper: ${colour}`),
  ...[...document.querySelectorAll(".menu, .skip, .filters, .pagination, .foot-links")].filter(
    element => element.checkVisibility()).map(element => `printed: ${element.className}`),
  ...[...document.querySelectorAll("main a[href^=http]")].filter(link => link.checkVisibility()
    && !getComputedStyle(link, "::after").content.includes(link.getAttribute("href").slice(0, 30))
  ).map(link => `address not printed: ${link.href}`),
]
"""

FOCUS = """
() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  return {
    tag: element.tagName, text: element.textContent.trim().slice(0, 60), href: element.getAttribute("href"),
    id: element.id, place: (element.closest("header, nav, form, [role=search], section[aria-labelledby], footer, main")
      || document.body).getAttribute("aria-labelledby"),
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
}
"""
