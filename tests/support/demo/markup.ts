/** Text made safe to stand in HTML and in double-quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A part of the page that the site's framework hydrates, with what it hydrates from. */
export function hydrated(target: string, props: unknown, inner: string): string {
  const json = escaped(JSON.stringify(props));
  return `<div class="SVELTE_HYDRATER contents" data-target="${target}" data-props="${json}">${inner}</div>`;
}

export interface PageText {
  title: string;
  bodyClass: string;
  main: string;
}

/** A whole page: the site's theme script first, our own sheet and script after. */
export function wholePage({ title, bodyClass, main }: PageText): string {
  return `<!doctype html>
<html lang="en" class="">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>
const theme = /theme=(\\w+)/.exec(document.cookie)?.[1];
const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.classList.toggle('dark', dark);
</script>
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/demo/demo.css">
<link rel="stylesheet" href="/demo/cards.css">
<script src="/demo/demo.js" defer></script>
</head>
<body class="flex min-h-dvh flex-col ${bodyClass}">
<!--[-->${hydrated('MainHeader', { isWide: false }, SITE_HEADER)} <main class="flex flex-1 flex-col"><!--[0-->${main}<!--]--></main><!--]-->
<footer class="demo-foot"><button type="button" data-demo="redraw">Draw the list again</button>
<span>Demo feed: every paper, name and number here is invented.</span></footer>
</body>
</html>`;
}

const SITE_HEADER = `<header class="demo-head"><a class="demo-brand" href="/papers"><span aria-hidden="true">❖</span> Demo Hub</a>
<nav aria-label="Site"><a href="/papers">Papers</a><a href="/papers/trending">Trending</a></nav>
<button type="button" data-demo="theme">Light / dark</button></header>`;
