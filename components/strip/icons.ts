import { SHAPES } from '../shapes';

const SVG = 'http://www.w3.org/2000/svg';

const DRAWN = {
  ...SHAPES,
  tick: 'm3 8.5 3.2 3.2L13 4.5',
  funnel: 'M2.5 3h11L9.5 8v5l-3-1.5V8Z',
  month: 'M2.5 3.5h11v10h-11Zm0 3.5h11M5.5 2v3m5-3v3',
  sliders: 'M2 5h5m4 0h3M2 11h3m4 0h5M9 3v4M7 9v4',
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
