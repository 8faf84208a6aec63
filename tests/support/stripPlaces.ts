// What a page is asked about the places of strips, by expressions for the world of its content script.

/** Which words the strip of a page covers, and how much of the page moves when it is taken away. */
export const AROUND_STRIP = `(() => {
  const host = document.querySelector('[data-offprint=strip]');
  const strip = chrome.dom.openOrClosedShadowRoot(host).querySelector('.strip').getBoundingClientRect();
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const covered = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNode(text);
    const isUnder = ({ left, right, top, bottom }) =>
      Math.min(right, strip.right) - Math.max(left, strip.left) > 1 && Math.min(bottom, strip.bottom) - Math.max(top, strip.top) > 6;
    if (text.nodeValue.trim() && [...range.getClientRects()].some(isUnder)) covered.push(text.nodeValue);
  }
  const places = () => [...document.querySelectorAll('body *')].filter((each) => each !== host).map((each) => JSON.stringify(each.getBoundingClientRect()));
  const before = places();
  const room = [document.documentElement.scrollWidth, document.documentElement.scrollHeight];
  host.remove();
  const moved = places().filter((place, at) => place !== before[at]).length;
  const isRoomier = document.documentElement.scrollWidth !== room[0] || document.documentElement.scrollHeight !== room[1];
  return { covered, moved: moved + Number(isRoomier) };
})()`;

/** The names of strips that reach out of their card; a sentence of what went wrong may. */
export const OUT_OF_PLACE = `[...document.querySelectorAll('article [data-offprint=strip]')].flatMap((host) => {
  const card = host.closest('article').getBoundingClientRect();
  const parts = [...chrome.dom.openOrClosedShadowRoot(host).querySelectorAll('.pill, .mark')]
    .filter((part) => part.checkVisibility({ contentVisibilityAuto: true }));
  const isOut = (part) => {
    const { left, right, top } = part.getBoundingClientRect();
    return left < card.left || right > card.right || top < card.top;
  };
  return card.height ? parts.filter(isOut).map((part) => part.textContent) : [];
})`;

/** How many elements of the page move when all strips are taken away; they are put back. */
export const MOVED_BY_STRIPS = `(() => {
  const hosts = [...document.querySelectorAll('article [data-offprint=strip]')];
  const others = [...document.querySelectorAll('body *')].filter((each) => !hosts.includes(each));
  const places = () => [...others.map((each) => JSON.stringify(each.getBoundingClientRect())), document.documentElement.scrollWidth];
  const before = places();
  const cards = hosts.map((host) => host.parentNode);
  for (const host of hosts) host.remove();
  const moved = places().filter((place, at) => place !== before[at]).length;
  hosts.forEach((host, at) => cards[at].append(host));
  return moved;
})()`;

/** The buttons in view, and those of them that less than 24 px by 24 px lead to. */
export const TOO_SMALL = `(() => {
  const roots = [...document.querySelectorAll('[data-offprint=strip]')].map((host) => chrome.dom.openOrClosedShadowRoot(host));
  const isInView = (button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return button.checkVisibility({ contentVisibilityAuto: true }) && top > 12 && bottom < innerHeight - 12;
  };
  const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]).filter(isInView);
  const isSmall = (button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hits = [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]].map(([dx, dy]) => button.getRootNode().elementFromPoint(x + dx, y + dy));
    return hits.some((hit) => !button.contains(hit));
  };
  return { looked: buttons.length, small: buttons.filter(isSmall).map((button) => button.getAttribute('aria-label')) };
})()`;
