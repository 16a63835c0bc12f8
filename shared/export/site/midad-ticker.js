/**
 * <midad-ticker src="ticker.json"></midad-ticker>: shows a newsroom's ticker on any page. One file, no dependencies; written by Midad beside ticker.json.
 *
 * Attributes: `src` the address of ticker.json · `view` list (default) or strip · `every` seconds between two looks (default 30, 0: never) ·
 * `limit` how many lines at most · `speed` of the strip in pixels a second (default 60) · `more` the words of the link.
 * Parts to style with ::part(): title, list, line, breaking, time, label, text, more. Custom properties: --midad-accent, --midad-gap.
 * A line whose time is over disappears by itself. A strip runs to the right in Arabic; it stands still under the pointer, under the focus, and for
 * readers who want no motion.
 */
(() => {
  const style = `
    :host { display: block; --gap: var(--midad-gap, 0.75em); }
    :host([hidden]) { display: none; }
    h2 { margin: 0 0 var(--gap); font-size: 1.1em; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { display: flex; flex-wrap: wrap; gap: 0.25em 0.6em; align-items: baseline; padding-block: calc(var(--gap) / 2); }
    time { font-variant-numeric: tabular-nums; opacity: 0.75; }
    .label { font-weight: 700; }
    .breaking .label { color: var(--midad-accent, #b00020); }
    a { color: inherit; }
    .rest { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .frame { overflow: hidden; }
    .strip { display: flex; inline-size: max-content; }
    .strip ol { display: flex; flex: none; gap: 2.5em; padding-inline-end: 2.5em; }
    .strip li { flex: none; flex-wrap: nowrap; padding: 0; }
    .frame:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  `;
  const words = { ar: { more: 'المزيد', breaking: 'عاجل' }, en: { more: 'More', breaking: 'Breaking' } };
  const longestWait = 0x7fffffff;
  const isSafe = (href) => /^(https?:|mailto:|tel:)/i.test(href) || !/^[a-z][a-z0-9+.-]*:/i.test(href);

  const make = (name, { part, ...properties } = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    if (part) element.setAttribute('part', part);
    element.append(...children);
    return element;
  };

  class MidadTicker extends HTMLElement {
    static observedAttributes = ['src', 'view', 'every', 'limit', 'speed', 'more'];

    #data = null;
    #tag = null;
    #timers = [];
    #motion = null;
    #root = this.attachShadow({ mode: 'open' });

    connectedCallback() {
      this.#look();
    }

    disconnectedCallback() {
      this.#rest();
    }

    attributeChangedCallback(name, before, after) {
      if (!this.isConnected || before === after) return;
      if (name === 'src') this.#tag = this.#data = null;
      this.#look();
    }

    #rest() {
      this.#timers.forEach(clearTimeout);
      this.#timers = [];
    }

    #number(name, otherwise) {
      const value = Number(this.getAttribute(name) ?? otherwise);
      return Number.isFinite(value) && value >= 0 ? value : otherwise;
    }

    /** What cannot be fetched leaves on the page what is there; the next look may find it. */
    async #look() {
      this.#rest();
      const src = this.getAttribute('src');
      if (!src) return;
      try {
        const answer = await fetch(new URL(src, document.baseURI), { cache: 'no-cache' });
        if (!answer.ok) throw new Error(`${src}: ${answer.status}`);
        const text = await answer.text();
        if (text !== this.#tag) {
          this.#tag = text;
          this.#data = JSON.parse(text);
        }
        this.#show();
      } catch (cause) {
        this.dispatchEvent(new CustomEvent('midad-ticker-error', { detail: cause, bubbles: true, composed: true }));
      }
      const every = this.#number('every', 30);
      if (every > 0 && this.isConnected) this.#timers.push(setTimeout(() => this.#look(), every * 1000));
    }

    #lines() {
      const now = Date.now();
      const lines = (this.#data?.lines ?? []).filter(({ expires }) => !expires || Date.parse(expires) > now);
      const limit = this.#number('limit', 0);
      return limit > 0 ? lines.slice(0, limit) : lines;
    }

    #show() {
      const lines = this.#lines();
      const isArabic = !this.#language().startsWith('en');
      const direction = this.getAttribute('dir') ?? (isArabic ? 'rtl' : 'ltr');
      const title = make('h2', { part: 'title', textContent: this.#data.title });
      const list = make('ol', { part: 'list' }, ...lines.map((line) => this.#line(line, direction)));
      const isStrip = this.getAttribute('view') === 'strip';
      const body = isStrip ? this.#strip(list) : list;
      const frame = make('section', { dir: direction, lang: this.#language() }, title, body);
      frame.setAttribute('aria-label', this.#data.title);
      this.#root.replaceChildren(make('style', { textContent: style }), frame);
      if (isStrip) this.#move(body, direction);
      const next = Math.min(...lines.flatMap(({ expires }) => (expires ? [Date.parse(expires)] : [])));
      const wait = next - Date.now();
      if (wait < longestWait) this.#timers.push(setTimeout(() => this.#show(), Math.max(0, wait) + 50));
    }

    #language() {
      return this.getAttribute('lang') ?? this.#data.language ?? (document.documentElement.lang || 'ar');
    }

    #line({ time, text, label, breaking, link }, direction) {
      const own = words[this.#language().startsWith('en') ? 'en' : 'ar'];
      const shown = label ?? (breaking ? own.breaking : null);
      const line = make('li', { part: breaking ? 'line breaking' : 'line', className: breaking ? 'breaking' : '' });
      line.append(make('time', { part: 'time', dateTime: time, textContent: time }));
      if (shown)
        line.append(make(breaking ? 'strong' : 'span', { part: 'label', className: 'label', textContent: shown }));
      line.append(make('bdi', { part: 'text', className: 'text', dir: direction, textContent: text }));
      if (link?.href && isSafe(link.href)) {
        const href = new URL(link.href, new URL(this.getAttribute('src'), document.baseURI)).href;
        const rest = make('span', { className: 'rest', textContent: `: ${text}` });
        line.append(make('a', { part: 'more', href }, this.getAttribute('more') ?? own.more, rest));
      }
      return line;
    }

    #strip(list) {
      const frame = make('div', { className: 'frame', tabIndex: 0 }, make('div', { className: 'strip' }, list));
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-label', this.#data.title);
      return frame;
    }

    /** Two copies follow each other; the second is for the eye alone. */
    #move(frame, direction) {
      const wasAt = this.#motion?.currentTime ?? 0;
      this.#motion?.cancel();
      this.#motion = null;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const [strip] = frame.children;
      const [list] = strip.children;
      const width = list.getBoundingClientRect().width;
      if (width === 0) return;
      const copy = list.cloneNode(true);
      copy.setAttribute('aria-hidden', 'true');
      copy.inert = true;
      strip.append(copy);
      const to = direction === 'rtl' ? width : -width;
      const duration = (width / Math.max(1, this.#number('speed', 60))) * 1000;
      this.#motion = strip.animate([{ transform: 'none' }, { transform: `translateX(${to}px)` }], {
        duration,
        iterations: Infinity,
      });
      this.#motion.currentTime = Number(wasAt) % duration;
      const pause = () => this.#motion?.pause();
      const go = () => {
        if (!frame.matches(':hover, :focus-within')) this.#motion?.play();
      };
      frame.addEventListener('pointerenter', pause);
      frame.addEventListener('focusin', pause);
      frame.addEventListener('pointerleave', go);
      frame.addEventListener('focusout', () => queueMicrotask(go));
      if (frame.matches(':hover, :focus-within')) pause();
    }
  }

  if (!customElements.get('midad-ticker')) customElements.define('midad-ticker', MidadTicker);
})();
