const shapes = {
  first: "M4 3h2v10H4zM13 3v10L7 8z",
  back: "M12 3v10L5 8z",
  play: "M4 2.5v11L13.5 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  forward: "M4 3v10l7-5z",
  right: "M6.4 12.6 2 8.2l1.4-1.4 3 3L12.6 3.4 14 4.8z",
  wrong: "m8 6.6 3.6-3.6L13 4.4 9.4 8l3.6 3.6-1.4 1.4L8 9.4 4.4 13 3 11.6 6.6 8 3 4.4 4.4 3z",
  last: "M3 3v10l6-5zM10 3h2v10h-2z",
} as const;

export type Sign = keyof typeof shapes;

/** A small sign for a button, in the colour of its text; the button has the name. */
export function sign(name: Sign): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
