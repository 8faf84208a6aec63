import { Chance } from './chance';

/** A picture for a card, drawn from its name: the first page of a paper with a figure, in faint colours. */
export function thumbnail(name: string): string {
  const chance = chanceOf(name);
  const hue = chance.between(0, 359);
  const body = `${titleLines(chance)}${figure(chance, hue)}${textLines(chance)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 260" preserveAspectRatio="xMidYMin slice"><rect width="480" height="260" fill="hsl(${hue} 30% 97%)"/><g fill="hsl(${hue} 12% 72%)">${body}</g></svg>`;
}

function titleLines(chance: Chance): string {
  const width = chance.between(220, 340);
  return `<rect x="${240 - width / 2}" y="22" width="${width}" height="13" rx="3" fill="#7b8494"/><rect x="${240 - width / 4}" y="43" width="${width / 2}" height="7" rx="3"/>`;
}

function textLines(chance: Chance): string {
  const line = (_: unknown, row: number) =>
    `<rect x="270" y="${72 + row * 13}" width="${chance.between(110, 180)}" height="5" rx="2"/>`;
  return Array.from({ length: 14 }, line).join('');
}

function figure(chance: Chance, hue: number): string {
  return chance.happens(0.5) ? bars(chance, hue) : curve(chance, hue);
}

function bars(chance: Chance, hue: number): string {
  const bar = (_: unknown, nth: number) => {
    const height = chance.between(30, 150);
    const shade = `hsl(${hue + nth * 14} 55% ${58 + nth * 3}%)`;
    return `<rect x="${36 + nth * 30}" y="${238 - height}" width="20" height="${height}" rx="2" fill="${shade}"/>`;
  };
  return Array.from({ length: 7 }, bar).join('');
}

function curve(chance: Chance, hue: number): string {
  const points = Array.from({ length: 8 }, (_, nth) => `${34 + nth * 29},${220 - nth * 17 + chance.between(-22, 22)}`);
  return `<path d="M34 74v160h208" fill="none" stroke="#9aa3b2" stroke-width="2"/><polyline points="${points.join(' ')}" fill="none" stroke="hsl(${hue} 60% 55%)" stroke-width="5" stroke-linejoin="round"/>`;
}

/** A face for a name: two colours. */
export function avatar(name: string): string {
  const hue = chanceOf(name).between(0, 359);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="10" fill="hsl(${hue} 60% 70%)"/><circle cx="10" cy="8" r="4" fill="hsl(${hue + 40} 50% 92%)"/><ellipse cx="10" cy="18" rx="7" ry="6" fill="hsl(${hue + 40} 50% 92%)"/></svg>`;
}

function chanceOf(name: string): Chance {
  return new Chance([...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 7));
}
