// Runs in the demo page. It imitates what such a site does to its page after it was served: it hydrates the list once,
// moves between periods without loading a page, and may draw the list anew at any time.
const HYDRATES_AFTER_MS = 150;
const ANSWERS_AFTER_MS = 250;

const section = () => document.querySelector('[data-target="DailyPapers"] > section');

/** New nodes of the same shape; Svelte's markers become empty comments, as they are once a page is alive. */
function redraw() {
  const old = section();
  if (!old) return;
  const fresh = document.createElement('template');
  fresh.innerHTML = original.replace(/<!--\[?[-\d]*\]?-->/g, '<!---->');
  old.replaceChildren(...fresh.content.childNodes);
}

/** The list of another period under its own address; the JSON of the first one stays behind in the page. */
async function show(address) {
  const answer = await fetch(address);
  await new Promise((wake) => setTimeout(wake, ANSWERS_AFTER_MS));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  original = page.querySelector('[data-target="DailyPapers"] > section').innerHTML;
  document.title = page.title;
  redraw();
}

function go(address) {
  history.pushState({}, '', address);
  void show(address);
}

function toggleTheme() {
  const dark = document.documentElement.classList.toggle('dark');
  // biome-ignore lint/suspicious/noDocumentCookie: the head of the next page reads it before anything is drawn
  document.cookie = `theme=${dark ? 'dark' : 'light'}; path=/; max-age=31536000`;
}

const ACTS = {
  redraw,
  theme: toggleTheme,
  day: () => go('/papers'),
  week: () => go('/papers/week'),
  month: () => go('/papers/month'),
};

let original = section()?.innerHTML ?? '';
setTimeout(redraw, HYDRATES_AFTER_MS);
addEventListener('demo:redraw', redraw);
addEventListener('popstate', () => show(location.href));
document.addEventListener('click', (event) => ACTS[event.target.closest?.('[data-demo]')?.dataset.demo]?.());
