// The page lists everything; this only hides what has not all of the words that are asked for.
const finder = document.querySelector('.finder');
const field = finder.querySelector('input');
const found = document.getElementById('part_found');
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const letters = [...document.querySelectorAll('.letter')].map((section) => ({
  section,
  rows: [...section.querySelectorAll('li')].map((row) => ({
    row,
    text: plain(`${row.textContent} ${row.dataset.id}`),
  })),
}));
const shownLinks = () => [...document.querySelectorAll('.rows li:not([hidden]) a')];

function search() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { section, rows } of letters) {
    let any = false;
    for (const { row, text } of rows) {
      const fits = words.every((word) => text.includes(word));
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) count++;
      any ||= fits;
    }
    section.hidden = !any;
  }
  const { one, many, none } = found.dataset;
  found.textContent =
    words.length === 0 ? '' : count === 0 ? none : count === 1 ? one : many.replace('{count}', String(count));
}

function remember() {
  const words = field.value.trim();
  history.replaceState(null, '', words === '' ? location.pathname : `#q=${encodeURIComponent(words)}`);
}

function step(by) {
  const links = shownLinks();
  const at = links.indexOf(document.activeElement);
  const next = at + by;
  if (next < 0) field.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = document.activeElement === field;
  if (event.key === '/' && !isTyping) field.focus();
  else if (event.key === 'ArrowDown') step(1);
  else if (event.key === 'ArrowUp' && !isTyping) step(-1);
  else if (event.key === 'Enter' && isTyping && field.value.trim() !== '') shownLinks()[0]?.click();
  else if (event.key === 'Escape') {
    field.value = '';
    search();
    remember();
    field.focus();
  } else return;
  event.preventDefault();
});
field.addEventListener('input', () => {
  search();
  remember();
});
function fromAddress() {
  const asked = /^#q=(.*)$/.exec(location.hash)?.[1];
  if (asked === undefined) return;
  try {
    field.value = decodeURIComponent(asked);
  } catch {
    field.value = asked;
  }
  search();
}
finder.hidden = false;
addEventListener('hashchange', fromAddress);
fromAddress();
