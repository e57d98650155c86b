/** Checks what a page does in a real browser when no policy protects it. */
import type { Page } from 'playwright-core';

const TAGS =
  'html head meta title style body a header main nav section footer h1 h2 h3 h4 p div span ul ol li dl dt dd table thead tbody tr th td strong em del code pre br hr wbr blockquote figure svg g path rect circle line polygon polyline ellipse text tspan desc defs marker clipPath'.split(
    ' ',
  );
const ATTRIBUTES =
  'charset name content lang dir class id href rel scope data-label aria-labelledby aria-describedby aria-label role hidden start xmlns viewBox x y x1 x2 y1 y2 dx dy cx cy r rx ry d width height points transform font-family font-size font-weight font-style text-anchor dominant-baseline marker-end orient refX refY markerWidth markerHeight'.split(
    ' ',
  );

/** Returns the page without its policy, to test that the policy has nothing to stop. */
export const withoutPolicy = (page: string) => page.replace(/<meta http-equiv[^>]*>/, '');

/** Lists every element, attribute and link that no brief has, as the browser reads the page. */
const FOREIGN = `[...document.querySelectorAll('*')].flatMap((element) => [
  ...(${JSON.stringify(TAGS)}.includes(element.localName) ? [] : ['element ' + element.localName]),
  ...[...element.attributes]
    .map(({ name }) => name)
    .filter((name) => !${JSON.stringify(ATTRIBUTES)}.includes(name))
    .map((name) => 'attribute ' + name),
  ...[element.getAttribute('href') ?? '#']
    .filter((href) => !/^(?:#|https?:|mailto:)/.test(href))
    .map((href) => 'link ' + href),
])`;

/** Uses a new document, because a policy outlives the document that is written over it. */
export async function open(page: Page, html: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(html, { waitUntil: 'load' });
}

/** Opens a page without a policy and returns what ran, what was requested, and which elements, attributes and links should not be there. */
export async function misdeeds(page: Page, html: string): Promise<readonly string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== 'about:blank') seen.push(`asked for ${request.url().slice(0, 80)}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`said ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  page.on('pageerror', ({ message }) => seen.push(`ran into ${message}`));
  await page.setContent(html, { waitUntil: 'load' });
  const foreign = await page.evaluate<string[]>(FOREIGN);
  page.removeAllListeners();
  return [...seen, ...foreign];
}
