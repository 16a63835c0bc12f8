/**
 * <midad-ticker src="ticker.json"></midad-ticker>: shows a newsroom's ticker on any page. One file, no dependencies; written by Midad beside ticker.json.
 *
 * Attributes: `src` the address of ticker.json · `view` list (default) or strip · `every` seconds between two looks (default 30, 0: never) ·
 * `limit` how many lines at most · `speed` of the strip in pixels a second (default 60) · `more` the words of the link.
 * Parts to style with ::part(): title, list, line, breaking, time, label, text, more, pause. Custom properties: --midad-accent, --midad-gap.
 * A line whose time is over disappears by itself. A strip runs to the right in Arabic; its button stops it, it stands still under the pointer and under
 * the focus, and for readers who want no motion it is moved by hand. What can't be fetched or read changes nothing on the page; it fires `midad-ticker-error`.
 */
(() => {
  const style = `
    :host { display: block; --gap: var(--midad-gap, 0.75em); }
    :host([hidden]) { display: none; }
    h2 { margin: 0 0 var(--gap); font-size: 1.1em; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { display: flex; flex-wrap: wrap; gap: 0.25em 0.6em; align-items: baseline; padding-block: calc(var(--gap) / 2); }
    time { font-variant-numeric: tabular-nums; opacity: 0.8; }
    .text { overflow-wrap: anywhere; }
    .label { font-weight: 700; }
    .breaking .label { color: var(--midad-accent, #b00020); }
    a { color: inherit; }
    .rest { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .bar { display: flex; align-items: center; gap: var(--gap); }
    .frame { flex: 1; min-inline-size: 0; overflow: hidden; }
    .still { overflow-x: auto; }
    .strip { display: flex; inline-size: max-content; }
    .strip ol { display: flex; flex: none; gap: 2.5em; padding-inline-end: 2.5em; }
    .strip li { flex: none; flex-wrap: nowrap; padding: 0; }
    button { flex: none; display: grid; place-items: center; inline-size: 1.75rem; block-size: 1.75rem; padding: 0; border: 1px solid; border-radius: 0.25rem; color: inherit; background: none; cursor: pointer; }
    svg { inline-size: 0.8rem; block-size: 0.8rem; fill: currentColor; }
    .frame:focus-visible, a:focus-visible, button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  `;
  const words = {
    ar: { more: 'المزيد', breaking: 'عاجل', pause: 'أوقف حركة الشريط', play: 'حرّك الشريط' },
    en: { more: 'More', breaking: 'Breaking', pause: 'Stop the ticker', play: 'Move the ticker' },
  };
  const shapes = { pause: 'M1 0h3v10H1zM6 0h3v10H6z', play: 'M1 0l9 5-9 5z' };
  const rightToLeft = /^(ar|fa|ur|he|ps|sd|ug|yi|dv|ckb|ku)\b/i;
  const longestWait = 0x7fffffff;
  const patience = 20_000;
  const noMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const isSafe = (href) => /^(https?:|mailto:|tel:)/i.test(href) || !/^[a-z][a-z0-9+.-]*:/i.test(href);
  const isText = (value) => typeof value === 'string';
  const isReadable = (data) =>
    isText(data?.title) &&
    Array.isArray(data.lines) &&
    data.lines.every((line) => isText(line?.id) && isText(line.time) && isText(line.text));

  const make = (name, { part, ...properties } = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    if (part) element.setAttribute('part', part);
    element.append(...children);
    return element;
  };

  const icon = (shape) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', '0 0 10 10');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', shapes[shape]);
    svg.append(path);
    return svg;
  };

  /** What runs left to right in a line from right to left, in elements of its own; `leftToRight` says where. */
  const isolated = ({ text, leftToRight }) => {
    const pieces = [];
    let at = 0;
    for (const [start, end] of Array.isArray(leftToRight) ? leftToRight : []) {
      if (!(start >= at && end > start && end <= text.length)) continue;
      pieces.push(text.slice(at, start), make('bdi', { dir: 'ltr', textContent: text.slice(start, end) }));
      at = end;
    }
    return [...pieces, text.slice(at)].filter((piece) => piece !== '');
  };

  class MidadTicker extends HTMLElement {
    static observedAttributes = ['src', 'view', 'every', 'limit', 'speed', 'more', 'lang', 'dir'];

    #data = null;
    #read = null;
    /** Answers to an older question than the last are of no interest. */
    #asked = 0;
    #looking = 0;
    #expiring = 0;
    #motion = null;
    #isPaused = false;
    #root = this.attachShadow({ mode: 'open' });
    #show = () => this.#render();

    connectedCallback() {
      noMotion.addEventListener('change', this.#show);
      this.#look();
    }

    disconnectedCallback() {
      noMotion.removeEventListener('change', this.#show);
      this.#asked += 1;
      clearTimeout(this.#looking);
      clearTimeout(this.#expiring);
      this.#motion?.cancel();
    }

    attributeChangedCallback(name, before, after) {
      if (!this.isConnected || before === after) return;
      if (name === 'src') this.#read = this.#data = null;
      if (name === 'src' || name === 'every') this.#look();
      else this.#render();
    }

    #number(name, otherwise) {
      const value = Number(this.getAttribute(name) ?? otherwise);
      return Number.isFinite(value) && value >= 0 ? value : otherwise;
    }

    async #look() {
      clearTimeout(this.#looking);
      const asked = (this.#asked += 1);
      const src = this.getAttribute('src');
      if (!src) return;
      try {
        const signal = AbortSignal.timeout?.(patience);
        const answer = await fetch(new URL(src, document.baseURI), { cache: 'no-cache', signal });
        if (!answer.ok) throw new Error(`${src}: ${answer.status}`);
        const read = await answer.text();
        if (asked !== this.#asked) return;
        if (read !== this.#read) this.#take(read);
      } catch (cause) {
        if (asked !== this.#asked) return;
        this.dispatchEvent(new CustomEvent('midad-ticker-error', { detail: cause, bubbles: true, composed: true }));
      }
      const every = this.#number('every', 30);
      if (every > 0) this.#looking = setTimeout(() => this.#look(), Math.max(1, every) * 1000);
    }

    /** Half a file, or another one, is not taken. */
    #take(read) {
      const data = JSON.parse(read);
      if (!isReadable(data)) throw new TypeError('no ticker.json of Midad');
      this.#read = read;
      this.#data = data;
      this.#render();
    }

    #language() {
      return this.getAttribute('lang') ?? this.#data.language ?? (document.documentElement.lang || 'ar');
    }

    #words() {
      return words[/^en\b/i.test(this.#language()) ? 'en' : 'ar'];
    }

    #lines() {
      const now = Date.now();
      const lines = this.#data.lines.filter(({ expires }) => !expires || Date.parse(expires) > now);
      const limit = this.#number('limit', 0);
      return limit > 0 ? lines.slice(0, limit) : lines;
    }

    #render() {
      clearTimeout(this.#expiring);
      if (this.#data === null) return;
      const lines = this.#lines();
      const lang = this.#language();
      const dir = this.getAttribute('dir') ?? (rightToLeft.test(lang) ? 'rtl' : 'ltr');
      const title = make('h2', { part: 'title', textContent: this.#data.title });
      const list = make('ol', { part: 'list', role: 'list' }, ...lines.map((line) => this.#line(line, dir)));
      const isStrip = this.getAttribute('view') === 'strip';
      const section = make('section', { dir, lang }, title, isStrip ? this.#strip(list) : list);
      section.setAttribute('aria-label', this.#data.title);
      const focused = this.#root.activeElement?.dataset.key;
      this.#root.replaceChildren(make('style', { textContent: style }), section);
      if (focused) this.#root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
      if (isStrip) this.#move(section.querySelector('.frame'), dir);
      this.#waitForExpiry(lines);
    }

    #waitForExpiry(lines) {
      const next = Math.min(...lines.flatMap(({ expires }) => (expires ? [Date.parse(expires)] : [])));
      const wait = Math.max(0, next - Date.now()) + 50;
      if (wait < longestWait) this.#expiring = setTimeout(this.#show, wait);
    }

    #line({ id, time, text, leftToRight, label, breaking, link }, dir) {
      const own = this.#words();
      const shown = isText(label) ? label : breaking ? own.breaking : null;
      const parts = [make('time', { part: 'time', dateTime: time, textContent: time })];
      if (shown !== null)
        parts.push(make(breaking ? 'strong' : 'span', { part: 'label', className: 'label', textContent: shown }));
      const headline = () => (dir === 'rtl' ? isolated({ text, leftToRight }) : [text]);
      parts.push(make('bdi', { part: 'text', className: 'text', dir }, ...headline()));
      if (isText(link?.href) && isSafe(link.href)) {
        const href = new URL(link.href, new URL(this.getAttribute('src'), document.baseURI)).href;
        const rest = make('span', { className: 'rest' }, ': ', ...headline());
        const more = make('a', { part: 'more', href }, this.getAttribute('more') ?? own.more, rest);
        more.dataset.key = id;
        parts.push(more);
      }
      const line = make('li', { part: breaking ? 'line breaking' : 'line', className: breaking ? 'breaking' : '' });
      // A space between two parts is for those who read without styles.
      line.append(...parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part])));
      return line;
    }

    #strip(list) {
      const isStill = noMotion.matches;
      const frame = make('div', { className: isStill ? 'frame still' : 'frame', tabIndex: 0, role: 'group' });
      frame.setAttribute('aria-label', this.#data.title);
      frame.dataset.key = 'frame';
      frame.append(make('div', { className: 'strip' }, list));
      return make('div', { className: 'bar' }, ...(isStill ? [] : [this.#button()]), frame);
    }

    #button() {
      const button = make('button', { type: 'button', part: 'pause' });
      button.dataset.key = 'pause';
      const show = () => {
        const act = this.#isPaused ? 'play' : 'pause';
        button.setAttribute('aria-label', this.#words()[act]);
        button.replaceChildren(icon(act));
      };
      button.addEventListener('click', () => {
        this.#isPaused = !this.#isPaused;
        show();
        this.#goOrRest();
      });
      show();
      return button;
    }

    #goOrRest() {
      const frame = this.#root.querySelector('.frame');
      if (this.#isPaused || frame?.matches(':hover, :focus-within')) this.#motion?.pause();
      else this.#motion?.play();
    }

    /** Copies follow each other, as many as fill the frame; all but the first are for the eye alone. */
    #move(frame, dir) {
      const wasAt = Number(this.#motion?.currentTime ?? 0);
      this.#motion?.cancel();
      this.#motion = null;
      const [strip] = frame.children;
      const [list] = strip.children;
      const { width } = list.getBoundingClientRect();
      if (noMotion.matches || width === 0 || list.children.length === 0) return;
      for (let copies = Math.ceil(frame.clientWidth / width); copies > 0; copies -= 1) {
        const copy = list.cloneNode(true);
        copy.setAttribute('aria-hidden', 'true');
        copy.inert = true;
        for (const link of copy.querySelectorAll('a')) delete link.dataset.key;
        strip.append(copy);
      }
      const duration = (width / Math.max(1, this.#number('speed', 60))) * 1000;
      const to = dir === 'rtl' ? width : -width;
      this.#motion = strip.animate([{ transform: 'none' }, { transform: `translateX(${to}px)` }], {
        duration,
        iterations: Infinity,
      });
      this.#motion.currentTime = wasAt % duration;
      for (const happening of ['pointerenter', 'pointerleave', 'focusin', 'focusout'])
        frame.addEventListener(happening, () => queueMicrotask(() => this.#goOrRest()));
      this.#goOrRest();
    }
  }

  if (!customElements.get('midad-ticker')) customElements.define('midad-ticker', MidadTicker);
})();
