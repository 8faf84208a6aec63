import { SHAPES } from '../shapes';

const SVG = 'http://www.w3.org/2000/svg';

const DRAWN = {
  ...SHAPES,
  tick: 'm3 8.5 3.2 3.2L13 4.5',
} as const;

export type IconName = keyof typeof DRAWN;

/** A drawing beside words; what it means is said by the element around it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', DRAWN[name]);
  svg.append(path);
  return svg;
}
